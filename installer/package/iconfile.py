#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""iconfile.py OUT.ico|OUT.icns PICTURE.png...: one file with square pictures of several sizes, for Windows or macOS.

Both formats take PNG as it is: an .ico is a directory of pictures up to 256 pixels, an .icns a row of tagged chunks.
"""
import struct
import sys

ICNS_TAGS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}


def size_of(picture):
    """The side of a square PNG."""
    width, height = struct.unpack(">II", picture[16:24])
    if picture[:8] != b"\x89PNG\r\n\x1a\n" or width != height:
        raise SystemExit("not a square PNG")
    return width


def ico(pictures):
    pictures = [picture for picture in pictures if size_of(picture) <= 256]
    offset = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for picture in pictures:
        side = size_of(picture) % 256  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return directory + b"".join(pictures)


def icns(pictures):
    chunks = b""
    for picture in pictures:
        tag = ICNS_TAGS.get(size_of(picture))
        if tag:
            chunks += tag + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(chunks)) + chunks


def main():
    out, names = sys.argv[1], sys.argv[2:]
    pictures = []
    for name in names:
        with open(name, "rb") as file:
            pictures.append(file.read())
    with open(out, "wb") as file:
        file.write(ico(pictures) if out.endswith(".ico") else icns(pictures))


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rewrites the sample files beside this program, the same bytes each time.

All people and their hires are invented. A few rows of hired_employees.csv are faulty on purpose, one kind after the
other, to show what an import does with them.
"""

import csv
import datetime
import pathlib
import random

SEED = 20220103
YEARS = (2022, 2023, 2024)

# Department: hires expected in each of YEARS, weight of each quarter, and its jobs, the commonest first.
DEPARTMENTS = {
    "Customer Support": ((110, 150, 128), (2, 1, 1, 3), (
        "Support Agent", "Senior Support Agent", "Support Team Lead", "Knowledge Base Editor", "Support Trainer")),
    "Data & Analytics": ((22, 48, 71), (2, 2, 1, 1), (
        "Data Analyst", "Data Engineer", "Data Scientist", "Analytics Lead")),
    "Engineering": ((150, 100, 190), (3, 2, 2, 1), (
        "Software Engineer", "Senior Software Engineer", "QA Engineer", "Site Reliability Engineer",
        "Engineering Manager", "Staff Engineer", "Technical Writer")),
    "Facilities": ((14, 9, 12), (1, 1, 1, 1), (
        "Facilities Technician", "Receptionist", "Facilities Coordinator")),
    "Finance": ((18, 22, 16), (3, 1, 1, 1), (
        "Accountant", "Payroll Specialist", "Financial Analyst", "Controller")),
    "Legal": ((5, 7, 4), (1, 1, 2, 1), (
        "Paralegal", "Legal Counsel", "Compliance Officer")),
    "Logistics": ((70, 105, 116), (1, 1, 2, 5), (
        "Warehouse Associate", "Forklift Operator", "Dispatcher", "Inventory Analyst", "Shift Supervisor")),
    "Marketing": ((40, 31, 38), (1, 3, 1, 2), (
        "Content Designer", "Campaign Manager", "Marketing Analyst", "Brand Manager")),
    "People": ((20, 26, 15), (3, 1, 1, 1), (
        "Recruiter", "People Partner", "Learning Specialist")),
    "Product": ((26, 24, 35), (2, 2, 2, 1), (
        "Product Manager", "Product Designer", "UX Researcher")),
    "Research": ((12, 19, 28), (1, 1, 4, 1), (
        "Research Scientist", "Lab Technician", "Research Intern", "Patent Specialist")),
    "Sales": ((88, 120, 74), (2, 3, 1, 1), (
        "Sales Representative", "Account Executive", "Sales Engineer", "Regional Sales Manager",
        "Sales Operations Analyst")),
}
# Held now and then in any department.
COMMON_JOBS = ("Executive Assistant", "Project Coordinator")

FIRST_NAMES = """
Adaeze Agnès Aiko Akua Alba Aleksander Amira Anaïs Anders Anouk António Ariadna Arjun Astrid Ayşe Baptiste Bastian
Beatriz Benedikt Björn Bogdan Brígida Çağla Caio Camila Céline Chiamaka Ciarán Clément Dagny Daiki Darío Dašenka Diego
Dilnoza Dmitri Edda Eero Eilidh Elif Emeka Enzo Esmé Esteban Eszter Farah Felipe Fernão Fionn Freya Gaël Georgios
Gisela Giulia Göran Hana Hélène Henrique Hiroko Ibrahim Idris Ignacio Ilse Imani Inês Ingrid Íris Ivo Jadwiga Jaime
Jana Jérôme João Jolanta Jörg José Kaito Karima Katya Keziah Kofi Lærke Laszlo Leila Lígia Linh Ljubica Lourdes Luca
Lucía Maeve Magnús Maja Malik Marisol Mateusz Mei Mireille Muriel Nadège Naoki Nerys Niamh Noé Nuria Oisín Olena Ömer
Oriol Paloma Pavel Pía Priya Quirin Rafał Ramón Renée Rhys Rósa Ruth Saoirse Selma Şirin Sofía Søren Tamsin Tatjana
Teodor Thandiwe Tiago Tomáš Ulrike Úrsula Valérie Veera Vítor Wanjiru Xiomara Yara Yusuf Zélia Žofia Zuri
""".split()

LAST_NAMES = """
Aalto Abara Achterberg Adeyinka Álvares Amundsen Andrade Árnason Asante Balogh Bąkowski Barreto Beaulieu Benítez Bergström
Bianchini Blažek Bondarenko Brandão Byrne Caballero Çelik Chaudhary Colón Corrêa Cruzado Dabrowa Dahl Delacroix Dietz
Doğan Dupré Echeverría Eklund Engström Espinoza Fabre Farkas Fernández Fjeld Fontaine Fournier Gallego Gärtner Ghosh
Gonçalves Grönlund Guðmunds Gutiérrez Haddad Håkansson Hernández Hoàng Holm Horváth Ibáñez Ikeda Iversen Jakobsen Jansson
Jiménez Kaczmarek Kamara Karlsen Kawano Kovač Krüger Kuipers Lacroix Lefèvre Lindqvist López Lozano Magalhães Mäkinen
Marchetti Márquez Mbeki Meireles Mensah Molnár Morāvec Müllner Nakagawa Navarro Ngata Nguyễn Nielsen Novák Núñez Obi
Okonjo Oliveira Ó'Dálaigh Ortúzar Öztürk Palacios Pedersen Peña Petrov Pâques Queirós Quispe Rahman Ramírez Rautio
Ribeiro Rønning Rosales Saldaña Sánchez Sato Schröder Şahin Sepúlveda Silvestre Škoda Soares Sørensen Szabó Takeda
Tavares Thorvald Toledo Trần Ucha Uribe Urrutia Van-Houten Varga Vázquez Vinter Wójcik Yamane Yıldız Zámbó Zapata Zieliński
""".split()


class Dice:
    """Random.random() alone is promised to stay the same from one Python to the next."""

    def __init__(self, seed):
        self._next = random.Random(seed).random

    def below(self, count):
        return int(self._next() * count)

    def pick(self, items):
        return items[self.below(len(items))]

    def weighted(self, items, weights):
        target = self._next() * sum(weights)
        for item, weight in zip(items, weights):
            target -= weight
            if target < 0:
                return item
        return items[-1]

    def chance(self, probability):
        return self._next() < probability

    def near(self, value):
        """A whole number within a tenth of the value."""
        return round(value * (0.9 + 0.2 * self._next()))


def hire_time(dice, year, quarter):
    first = datetime.date(year, 3 * quarter + 1, 1)
    last = datetime.date(year + quarter // 3, (3 * quarter + 3) % 12 + 1, 1)
    day = first + datetime.timedelta(days=dice.below((last - first).days))
    return f"{day.isoformat()}T{8 + dice.below(10):02}:{dice.below(60):02}:{dice.below(60):02}Z"


def person(dice):
    first, last = dice.pick(FIRST_NAMES), dice.pick(LAST_NAMES)
    if dice.chance(0.03):
        return f"{last}, {first}"
    if dice.chance(0.01):
        return f"{first} {last}, PhD"
    return f"{first} {last}"


def hires(dice, department_ids, job_ids):
    rows = []
    for department, (totals, quarters, jobs) in DEPARTMENTS.items():
        weights = [1 / (rank + 1) for rank in range(len(jobs))] + [0.04] * len(COMMON_JOBS)
        for year, total in zip(YEARS, totals):
            for _ in range(dice.near(total)):
                when = hire_time(dice, year, dice.weighted(range(4), quarters))
                job = dice.weighted(jobs + COMMON_JOBS, weights)
                rows.append([person(dice), when, str(department_ids[department]), str(job_ids[job])])
    rows.sort(key=lambda row: row[1])
    return [[str(1001 + index)] + row for index, row in enumerate(rows)]


def spoil(dice, rows):
    """Puts the faults of the list into rows spread over the file."""
    def put(column, value):
        return lambda row: row.__setitem__(column, value)

    faults = [
        put(1, ""), put(2, ""), put(3, ""), put(4, ""),
        put(3, "99"), put(4, "900"), put(2, "2023-02-30T10:15:00Z"), put(0, "1O01"),
        lambda row: row.__delitem__(4),
        put(4, ""), put(2, "2024-13-05T09:00:00Z"), put(3, "99"), put(1, ""), put(4, "901"),
        put(3, "Sales"), put(2, "next Monday"), put(4, ""),
        lambda row: row.__delitem__(slice(3, 5)),
        put(3, "57"), put(2, ""), put(4, "900"), put(3, ""), put(0, "12-04"), put(2, "2022-06-31T12:00:00Z"),
        put(0, rows[40][0]),
    ]
    step = len(rows) // len(faults)
    for index, fault in enumerate(faults):
        fault(rows[index * step + 5 + dice.below(step - 10)])


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    folder = pathlib.Path(__file__).resolve().parent
    dice = Dice(SEED)
    jobs = sorted({job for _, _, own in DEPARTMENTS.values() for job in own} | set(COMMON_JOBS))
    department_ids = {name: index + 1 for index, name in enumerate(DEPARTMENTS)}
    job_ids = {name: index + 1 for index, name in enumerate(jobs)}
    rows = hires(dice, department_ids, job_ids)
    spoil(dice, rows)
    write(folder / "departments.csv", ["id", "department"], [[key, name] for name, key in department_ids.items()])
    write(folder / "jobs.csv", ["id", "job"], [[key, name] for name, key in job_ids.items()])
    write(folder / "hired_employees.csv", ["id", "name", "datetime", "department_id", "job_id"], rows)


if __name__ == "__main__":
    main()

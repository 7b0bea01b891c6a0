// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dataset.h"

#include "tests/bench/permutation.h"

#include <QDate>
#include <QDir>
#include <QFile>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDepartments = 12;
constexpr int kJobs = 183;
constexpr int kExtraColumns = 10;
// So many rows of so many are faulty, spread evenly: 3.5 in a hundred, as in the original's sample.
constexpr qint64 kFaulty = 7;
constexpr qint64 kFaultyOf = 200;
constexpr int kLongName = 60; // characters, of three bytes each

constexpr std::array<std::string_view, 24> kFirstNames = {
    "Ana",  "Björn", "Chiara", "Darius", "Eleni", "Farid", "Gwen",  "Hannes", "Ines", "Jomo",   "Kaito",   "Lucía",
    "Maja", "Noé",   "Oriol",  "Priya",  "Quinn", "Rosa",  "Søren", "Tomás",  "Ulla", "Viktor", "Wanjiru", "Zoë"};
constexpr std::array<std::string_view, 28> kLastNames = {
    "Abara",     "Bergström", "Costa",   "Dimitrova", "Eriksen",   "Fontaine", "Galloway",
    "Hernández", "Ivanov",    "Jansen",  "Kowalski",  "Lindqvist", "Moreau",   "Nakamura",
    "Okafor",    "Petrov",    "Quiroga", "Rossi",     "Schmidt",   "Tavares",  "Ueda",
    "Vasquez",   "Weber",     "Xu",      "Yilmaz",    "Zieliński", "Álvarez",  "O'Neill"};

// xorshift64*, G. Marsaglia's generator with S. Vigna's multiplier (https://doi.org/10.1145/2845077).
class Random
{
public:
    quint64 next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545f4914f6cdd1d;
    }
    // 0 ... limit-1.
    int below(int limit) { return int((next() >> 33) % quint64(limit)); }

private:
    quint64 m_state = 0x9e3779b97f4a7c15;
};

class RowWriter
{
public:
    RowWriter(QFile& file, Shape shape, qint64 rows)
        : m_file(file)
        , m_shape(shape)
        , m_rows(rows)
        , m_order(quint64(rows))
    {
        for (QDate day(2021, 1, 1); day.year() <= 2023; day = day.addDays(1))
            m_days.push_back(day.toString(Qt::ISODate).toStdString() + 'T');
    }

    // The number of faulty rows.
    Result<qint64> write()
    {
        qint64 faulty = 0;
        if (m_shape == Shape::Wide)
            addHeader();
        for (qint64 row = 0; row < m_rows; ++row) {
            if (m_shape == Shape::Faulty && row * kFaulty % kFaultyOf < kFaulty)
                addFaultyRow(row + 1, int(faulty++ % 6));
            else
                addRow(m_shape == Shape::Shuffled ? qint64(m_order.at(quint64(row))) + 1 : row + 1);
            if (m_text.size() >= 1 << 20)
                GLOBANT_TRY(flush());
        }
        GLOBANT_TRY(flush());
        return faulty;
    }

private:
    Result<void> flush()
    {
        if (m_file.write(m_text.data(), qint64(m_text.size())) != qint64(m_text.size()) || !m_file.flush())
            return fail(ErrorCode::StoreFull,
                        u"\"%1\" cannot be written: %2."_s.arg(m_file.fileName(), m_file.errorString()));
        m_text.clear();
        return {};
    }

    void addHeader()
    {
        m_text += "id,name,datetime,department_id,job_id";
        for (int i = 0; i < kExtraColumns; ++i)
            m_text += ",remark_" + std::to_string(i);
        m_text += '\n';
    }

    void addName()
    {
        if (m_shape == Shape::Names)
            return addLongName();
        const std::string_view first = kFirstNames[std::size_t(m_random.below(int(kFirstNames.size())))];
        const std::string_view last = kLastNames[std::size_t(m_random.below(int(kLastNames.size())))];
        if (m_shape != Shape::Quoted) {
            (m_text += first) += ' ';
            m_text += last;
            return;
        }
        ((m_text += '"') += last) += ", ";
        m_text += first;
        const int kind = m_random.below(1000);
        if (kind == 0)
            m_text += "\nsecond line";
        else if (kind < 20)
            m_text += " \"\"the second\"\"";
        m_text += '"';
    }

    // Han characters, U+4E00 and those after it.
    void addLongName()
    {
        for (int i = 0; i < kLongName; ++i) {
            const int low = m_random.below(1 << 12);
            m_text += char(0xe4 + (0xe00 + low) / 0x1000);
            m_text += char(0x80 + ((0xe00 + low) >> 6) % 64);
            m_text += char(0x80 + low % 64);
        }
    }

    void addTwoDigits(int number)
    {
        m_text += char('0' + number / 10);
        m_text += char('0' + number % 10);
    }

    void addTime()
    {
        m_text += m_days[std::size_t(m_random.below(int(m_days.size())))];
        addTwoDigits(m_random.below(24));
        m_text += ':';
        addTwoDigits(m_random.below(60));
        m_text += ':';
        addTwoDigits(m_random.below(60));
        m_text += 'Z';
    }

    void addRow(qint64 id)
    {
        (m_text += std::to_string(id)) += ',';
        addName();
        m_text += ',';
        addTime();
        (m_text += ',') += std::to_string(1 + m_random.below(kDepartments));
        (m_text += ',') += std::to_string(1 + m_random.below(kJobs));
        if (m_shape == Shape::Wide) {
            for (int i = 0; i < kExtraColumns; ++i)
                (m_text += ",remark ") += std::to_string(m_random.below(100'000));
        }
        m_text += '\n';
    }

    void addFaultyRow(qint64 id, int kind)
    {
        const std::string key = std::to_string(id);
        switch (kind) {
        case 0:
            m_text += key + ",,2021-05-05T05:05:05Z,1,1\n";
            break;
        case 1:
            m_text += key + ",Ana Abara,2023-02-30T05:05:05Z,1,1\n";
            break;
        case 2:
            m_text += key + ",Ana Abara,2021-05-05T05:05:05Z,999,1\n";
            break;
        case 3:
            m_text += key + ",Ana Abara,2021-05-05T05:05:05Z,1,999\n";
            break;
        case 4:
            m_text += "x" + key + ",Ana Abara,2021-05-05T05:05:05Z,1,1\n";
            break;
        default:
            m_text += key + ",Ana Abara,2021-05-05T05:05:05Z\n";
            break;
        }
    }

    QFile& m_file;
    const Shape m_shape;
    const qint64 m_rows;
    const Permutation m_order;
    Random m_random;
    std::vector<std::string> m_days; // "2021-01-01T" ...
    std::string m_text;
};

Result<void> writeNames(const QString& path, const QString& prefix, int count)
{
    QFile file(path);
    QByteArray text;
    for (int id = 1; id <= count; ++id)
        text += u"%1,%2 %3\n"_s.arg(id).arg(prefix).arg(id, 3, 10, QLatin1Char('0')).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return fail(ErrorCode::StoreFull, u"\"%1\" cannot be written: %2."_s.arg(path, file.errorString()));
    return {};
}

} // namespace

QStringList shapeNames()
{
    return {u"sorted"_s, u"shuffled"_s, u"faulty"_s, u"quoted"_s, u"wide"_s, u"names"_s};
}

std::optional<Shape> shapeByName(const QString& name)
{
    const auto index = shapeNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(Shape(index));
}

Result<Dataset> generate(const QString& folder, qint64 rows, Shape shape)
{
    const QDir dir(folder);
    Dataset data{dir.filePath(u"departments.csv"_s),
                 dir.filePath(u"jobs.csv"_s),
                 dir.filePath(u"hired_employees.csv"_s),
                 shape,
                 rows,
                 0,
                 0};
    GLOBANT_TRY(writeNames(data.departments, u"Department"_s, kDepartments));
    GLOBANT_TRY(writeNames(data.jobs, u"Job"_s, kJobs));
    QFile employees(data.employees);
    if (!employees.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Usage, u"\"%1\" cannot be written: %2."_s.arg(data.employees, employees.errorString()));
    GLOBANT_TRY_VALUE(data.faulty, RowWriter(employees, shape, rows).write());
    data.bytes = employees.size();
    return data;
}

} // namespace globant::bench

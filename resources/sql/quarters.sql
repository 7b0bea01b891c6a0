-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hires of one year, added up by department, job and quarter as the rows come (core/metrics/quartersums.h).
SELECT globant_quarters(department_id, job_id, month, hires) FROM hire_counts WHERE year = :year

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hires of one year by department and job, a column a quarter. Names are compared byte by byte; equal names count together.
-- The counts are first added up by ids, in the order in which the rollup's key has them, so that only few rows are sorted.
WITH hired AS (
    SELECT department_id, job_id,
        sum(CASE WHEN month BETWEEN 1 AND 3 THEN hires ELSE 0 END) AS q1,
        sum(CASE WHEN month BETWEEN 4 AND 6 THEN hires ELSE 0 END) AS q2,
        sum(CASE WHEN month BETWEEN 7 AND 9 THEN hires ELSE 0 END) AS q3,
        sum(CASE WHEN month BETWEEN 10 AND 12 THEN hires ELSE 0 END) AS q4
    FROM hire_counts
    WHERE year = :year
    GROUP BY department_id, job_id
)
SELECT d.department, j.job, sum(h.q1), sum(h.q2), sum(h.q3), sum(h.q4)
FROM hired h
JOIN departments d ON d.id = h.department_id
JOIN jobs j ON j.id = h.job_id
WHERE (:department IS NULL OR d.department = :department)
    AND (:job IS NULL OR j.job = :job)
GROUP BY d.department, j.job
ORDER BY d.department, j.job

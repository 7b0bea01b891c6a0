-- SPDX-License-Identifier: GPL-3.0-or-later
-- Departments whose hires of one year exceed the mean over the departments that hired anybody in it. A department filter
-- selects from that result and does not change the mean.
WITH hired AS (
    SELECT department_id, sum(hires) AS hires
    FROM hire_counts
    WHERE year = :year
    GROUP BY department_id
)
SELECT h.department_id, d.department, h.hires
FROM hired h
JOIN departments d ON d.id = h.department_id
WHERE h.hires > (SELECT avg(hires) FROM hired)
    AND (:department IS NULL OR d.department = :department)
ORDER BY h.hires DESC, h.department_id

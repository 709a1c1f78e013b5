-- The figures of the national package, as one who knows DuckDB and this package would write them: column
-- types are declared, nothing is sniffed, and nothing is checked (no key, no pattern, no line number).
-- {package} is the folder of the package.

CREATE TABLE territoires AS
SELECT * FROM read_csv('{package}/territoires.csv', auto_detect = false, header = true, delim = ',', quote = '"',
    columns = {{'code': 'VARCHAR', 'nom': 'VARCHAR', 'type': 'VARCHAR', 'parent': 'VARCHAR'}});

-- What each commune says of a year: haut is what is counted, bas among what; connu, whether it was collected.
CREATE TABLE communes AS
SELECT code_commune AS code, annee, CAST(sum(raccordables) AS BIGINT) AS haut, CAST(sum(locaux) AS BIGINT) AS bas,
    CAST(count(*) = count(locaux + raccordables) AS INTEGER) AS connu
FROM read_csv('{package}/raccordements.csv', auto_detect = false, header = true, delim = ',', quote = '"',
    columns = {{'code_commune': 'VARCHAR', 'annee': 'INTEGER', 'classe': 'VARCHAR', 'zone': 'VARCHAR',
        'locaux': 'INTEGER', 'raccordables': 'INTEGER'}})
GROUP BY code_commune, annee;

CREATE TABLE chiffres AS
WITH parents AS (
    SELECT code, parent FROM territoires WHERE type = 'commune' AND parent IS NOT NULL
), membres AS (
    SELECT code, parent AS groupe FROM parents
    UNION
    SELECT p.code, t.parent FROM parents AS p JOIN territoires AS t ON t.code = p.parent WHERE t.parent IS NOT NULL
), attendus AS (
    SELECT groupe, count(*) AS attendus FROM membres GROUP BY groupe
), groupes AS (
    SELECT m.groupe, c.annee, CAST(sum(c.haut) FILTER (c.connu = 1) AS BIGINT) AS haut,
        CAST(sum(c.bas) FILTER (c.connu = 1) AS BIGINT) AS bas, CAST(sum(c.connu) AS INTEGER) AS connus
    FROM membres AS m JOIN communes AS c ON c.code = m.code
    GROUP BY m.groupe, c.annee
), sommes AS (
    SELECT code, annee, haut, bas, connu AS connus, 1 AS attendus,
        CASE WHEN connu = 0 THEN 'L' WHEN bas = 0 THEN 'M' ELSE 'A' END AS statut
    FROM communes
    UNION ALL
    SELECT groupe, annee, haut, bas, connus, attendus,
        CASE WHEN connus < 0.5 * attendus THEN 'N' WHEN bas = 0 THEN 'M' ELSE 'A' END
    FROM groupes JOIN attendus USING (groupe)
)
SELECT 'part-raccordables' AS indicateur, code AS code_territoire, nom AS territoire, annee AS periode,
    CASE WHEN statut = 'A' THEN round(1000 * haut / bas) / 10 END AS valeur,
    CASE WHEN statut IN ('A', 'M') THEN haut END AS numerateur,
    CASE WHEN statut IN ('A', 'M') THEN bas END AS denominateur,
    connus AS membres_renseignes, attendus AS membres_attendus, statut,
    '%' AS unite, 'demonstration' AS nature, 1 AS methode
FROM sommes JOIN (SELECT DISTINCT code, nom FROM territoires) USING (code)
ORDER BY code_territoire, periode;

COPY chiffres TO '{out}/part-raccordables.parquet' (FORMAT parquet, COMPRESSION zstd);
COPY chiffres TO '{out}/part-raccordables.csv' (HEADER);

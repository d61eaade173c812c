/** The examples below each command's help. */
export const helpExamples = {
  program: `
Examples:
  pullback check note.txt
  pullback batch archive/ --out answers.ndjson --report report.html
  pullback route "right common femoral vein" "left external iliac vein"
  pullback explain ivus-necessity-missing
  pullback serve

Exit codes: 0 pass or not applicable, 1 findings at or above --fail-on, 2 bad use or unreadable input,
3 some notes of a batch were not read.
`,
  check: `
Examples:
  pullback check note.txt                          findings, codes and their proof
  pullback check --profile pre-sign note.txt       questions for the physician, no codes
  pullback check --claim 37252:1,37253-59:2,36012 note.txt     submitted against supported
  pullback check --explain note.txt                how it was read: traces a wrong reading to a lexicon line
  pullback check --format sarif note.txt > out.sarif
  pullback check --date-of-service 2026-03-04 --fail-on warning - < note.txt

Exit codes: 0 pass or not applicable, 1 findings at or above --fail-on, 2 bad use or unreadable input.
`,
  batch: `
Examples:
  pullback batch archive/ --out answers.ndjson --report report.html
  pullback batch archive/ --out answers.ndjson --report report.html --resume     after a stop
  pullback batch export.csv --text-column report_text --id-column accession --out answers.csv --format csv
  pullback batch "2025/**/*.hl7" bulk.ndjson.gz --since 2025-01-01 --out answers.ndjson
  pullback batch - < notes.ndjson > answers.ndjson                               a filter: a line in, a line out

Reads text, Markdown, RTF, Word (.docx), PDF with text, HTML, CSV, TSV, NDJSON, JSON, FHIR, HL7 v2 (MDM, ORU), C-CDA and Parquet,
and .gz, .zip, .tar, .tar.gz of those. A record of NDJSON is {text, id?, dateOfService?, claim?, patient?, author?, site?}.

Exit codes: 0 every note was read, 3 some were not (their lines hold a problem), 2 bad use.
`,
  explain: `
Examples:
  pullback explain
  pullback explain catheter-movement-missing
`,
  route: `
Examples:
  pullback route "right common femoral vein" "left external iliac vein"
  pullback route "Rt CFA" "left superficial femoral artery"

Exit codes: 0 the way is known, 2 a vessel is not known or the words leave the way open.
`,
  serve: `
Examples:
  pullback serve
  pullback serve --port 9000
  pullback serve --host 0.0.0.0 --config service.json     for others: keys or tokens are asked for
  pullback serve --host 0.0.0.0 --allow-public            behind a proxy that encrypts and signs in

Notes are analyzed in memory and kept nowhere; the log holds no words of them.
`,
  codesImport: `
Examples:
  pullback codes import AOC_V2027Q1-MCR.zip                   next year's base codes
  pullback codes import medicare-ncci-2027q1/ --dry-run       what a folder of files would change
  pullback codes import mue.csv --as-of 2027-01-01            a file that does not say its day
  pullback codes import our-descriptors.csv --layout descriptors --as-of 2027-01-01

Every row is checked. A wrong one is refused with file, line and reason, and nothing is written.
Exit codes: 0 imported, 2 refused.
`,
} as const;

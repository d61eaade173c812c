import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An invented note of a venous stent. `site` numbers what differs between notes. */
export const stentNote = (number: number, { author = 'Anna Cole', date = '2026-03-04' } = {}): string => `PROCEDURE NOTE
Date of service: ${date}
Surgeon: ${author}, MD

INDICATION: Swelling of the left leg, case ${number}.

TECHNIQUE: The right common femoral vein was punctured under ultrasound and a 10 French sheath was placed. A catheter was advanced across the
bifurcation into the left common iliac vein. Because venography was equivocal, IVUS was used to measure the stenosis. The IVUS catheter was
advanced into the left common iliac vein and pulled back.

FINDINGS: IVUS of the left common iliac vein showed a stenosis of ${40 + (number % 50)} %, minimal area ${30 + (number % 97)} mm2, reference diameter ${10 + (number % 9)}.${number % 10} mm.
A ${12 + (number % 5)} x ${60 + (number % 60)} mm stent was deployed in the left common iliac vein.
`;

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pullback-batch-'));

export const ndjson = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

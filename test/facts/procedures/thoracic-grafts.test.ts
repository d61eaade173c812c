import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (operation: string, told: string): (string | null)[] =>
  readProcedures(readNote(`Operation: ${operation}\n\nTechnique: ${told}`), { dateOfService: '2026-05-07' }).procedures.map(({ code, choices }) => code ?? choices.join('|'));

describe('a graft of the thoracic aorta', () => {
  it.each([
    ['TEVAR with intentional coverage of the left subclavian artery', 'The tear lies 14 mm past the left subclavian. A 34 x 34 x 157 mm conformable device was placed with its covered edge at the left common carotid and was let go in one motion.', ['33880']],
    ['Thoracic endograft with coverage of the left subclavian origin', 'The tear starts a thumb\'s breadth past the left subclavian. A 34 x 200 mm conformable endograft was opened flush with the back edge of the left common carotid.', ['33880']],
    ['Thoracic stent graft', 'Over the stiff wire came the endograft (34 x 34 x 157), opened from the left carotid down to T8.', ['33880']],
    ['Thoracic endograft for type B dissection', 'A 34 x 150 was brought up and opened in the descending thoracic aorta, its cloth starting 2 cm below the left subclavian, which was not covered.', ['33881']],
    ['Thoracic endovascular repair', 'A 34 x 200 mm device was brought up and released right after the left subclavian, which stayed uncovered.', ['33881']],
    ['TEVAR', 'CTAG 34-34-150 single piece to the landing zone just past the left subclavian, which was left uncovered. Pigtail up, aortogram for position, systolic pressure brought to 90, deployed.', ['33881']],
    ['Endovascular repair of descending thoracic aorta', 'A 34 x 34 x 157 mm graft was brought up. Arch imaging marked the left subclavian. With the pressure lowered, the graft was deployed with its covered edge 4 mm distal to the left subclavian.', ['33881']],
    ['TEVAR', 'Relay Pro 36 x 150, bare stent at the carotid, cloth behind the subclavian. Deployed slowly.', ['33881']],
    ['Endovascular repair of thoracic aortic aneurysm', 'The first piece, 38 x 38 x 200, was opened just above the celiac.', ['33881']],
  ])('is told by its size and the verb: %s, %s', (operation, told, codes) => {
    expect(codesIn(operation, told)).toEqual(codes);
  });

  it.each([
    ['TEVAR discussed; diagnostic aortography only', 'The probe was advanced into the descending thoracic aorta. A 34 x 150 device would fit. No graft was placed.'],
    ['Surveillance IVUS after TEVAR of 2022', 'The probe was advanced into the descending thoracic aorta. The old 34 x 150 graft is apposed and starts 10 mm below the left subclavian.'],
    ['IVUS before TEVAR', 'A 0.035 x 260 cm wire was brought to the arch. True lumen 14 by 31 mm in the chest.'],
  ])('is none where it was planned or old: %s', (operation, told) => {
    expect(codesIn(operation, told).filter((code) => code?.startsWith('3388'))).toEqual([]);
  });
});

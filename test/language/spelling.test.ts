import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import devices from '../../lexicons/devices.json' with { type: 'json' };
import spelling from '../../lexicons/spelling.json' with { type: 'json' };
import vessels from '../../lexicons/vessels.json' with { type: 'json' };
import { correctVesselWord } from '../../src/language/text/spelling.js';

const misspelled: Readonly<Record<string, readonly string[]>> = {
  iliac: ['illiac', 'iliaac', 'illeac', 'ileac', 'iliace'],
  femoral: ['femoarl', 'femorral', 'femaral', 'femeral', 'feomral', 'femerol', 'femorl'],
  popliteal: ['popliteral', 'popiteal', 'poplitial', 'poplteal', 'popliteel', 'poplitael', 'popleteal'],
  peroneal: ['peronial', 'peroneall', 'peronael', 'peronel', 'perroneal'],
  tibial: ['tibail', 'tibiall', 'tibeal'],
  subclavian: ['subclavain', 'subclavan', 'subclavin', 'subclavien', 'sublcavian'],
  brachiocephalic: ['brachoicephalic', 'brachiochephalic', 'brachiocephallic', 'brachycephalic', 'brachocephalic', 'trachiocephalic'],
  innominate: ['inominate', 'innominite', 'innomiate', 'anominate'],
  axillary: ['axilary', 'axillery'],
  brachial: ['branchial', 'brachail', 'brachiel'],
  cephalic: ['cephallic', 'sephalic', 'cephlic'],
  jugular: ['jugluar', 'jugalar', 'juggular'],
  saphenous: ['saphenouse', 'saphenus', 'saphaneous', 'safenous', 'sapheneous'],
  carotid: ['carotoid', 'corotid', 'cartoid'],
  celiac: ['ceilac', 'celliac', 'seliac'],
  hypogastric: ['hypograstic', 'hypogastic', 'hypergastric'],
  mesenteric: ['mesentric', 'mesentaric', 'messenteric'],
  profunda: ['profunada', 'porfunda'],
  superficial: ['superfical', 'superficail', 'superfiscial'],
  intravascular: ['intravasular', 'intravascualr', 'intervascular', 'intravacular'],
  ultrasound: ['ultrsound', 'ultasound', 'ultrasoud', 'ultrasuond'],
  artery: ['arterty', 'artrey'],
  catheter: ['cathter', 'cathether', 'catheder', 'cahteter'],
  atherectomy: ['arthrectomy', 'atherctomy', 'athrectomy'],
  stenosis: ['stenoisis', 'stensosis'],
};

const untouched = [
  'perineal', 'peritoneal', 'perineum', 'clivus', 'ileal', 'ileum', 'ilium', 'iliacus', 'iliopsoas', 'femora', 'femurs', 'feminal', 'femoralis',
  'subclinical', 'subclavius', 'subcortical', 'brachiosaurus', 'brachia', 'brachialis', 'bronchial', 'bronchials', 'tracheal', 'tibiae', 'tibialis',
  'fibula', 'fibulae', 'tribal', 'popliteus', 'personal', 'perennial', 'perinatal', 'jocular', 'secular', 'axilla', 'auxiliary', 'maxillary',
  'basilica', 'basal', 'cephalad', 'cephalin', 'encephalic', 'carotin', 'vertebra', 'vertebrae', 'vertebrate', 'hematic', 'hepatitis', 'spleen',
  'sphenic', 'mesentery', 'myenteric', 'epigastric', 'hypogastrium', 'profound', 'profuse', 'planar', 'planter', 'prosthetic', 'prismatic', 'lumber',
  'intramuscular', 'intrarenal', 'intravenous', 'intravesicular', 'interventricular', 'extravascular', 'interior', 'ulterior', 'exterior',
  'superficially', 'posteriorly', 'posterity', 'attending', 'ascendant', 'depending', 'distending', 'defending', 'conference', 'confidence',
  'congruence', 'compressor', 'compassion', 'calculated', 'calculation', 'annulated', 'perforated', 'withdraw', 'withdrawal', 'accesses',
  'assessed', 'advance', 'advances', 'enhanced', 'selection', 'electively', 'seductive', 'guideline', 'glidewire', 'punctuated', 'interpolated',
  'audiogram', 'arthrogram', 'arthrography', 'anterograde', 'retrogram', 'occlusive', 'stenosed', 'dorsals', 'fissula', 'abdominis', 'coroner',
  'innovate', 'dominate', 'inseminate', 'mastery', 'battery', 'eatery', 'sheathe', 'sheaths', 'cathartic', 'renography', 'thorax', 'uterus',
];

describe('correctVesselWord', () => {
  const pairs = Object.entries(misspelled).flatMap(([right, wrongs]) => wrongs.map((wrong) => [wrong, right] as const));

  it('is tried on at least 60 misspellings and 60 words of their own', () => {
    expect(new Set(pairs.map(([wrong]) => wrong)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(untouched).size).toBeGreaterThanOrEqual(60);
  });

  it.each(pairs)('reads %s as %s', (wrong, right) => {
    expect(correctVesselWord(wrong)).toBe(right);
  });

  it.each(untouched)('leaves %s alone', (word) => {
    expect(correctVesselWord(word)).toBeNull();
  });

  it('leaves words of fewer than six letters alone, unless they are listed sound-alikes', () => {
    expect(['iliuc', 'veins', 'vien', 'aorat', 'renel'].map(correctVesselWord)).toEqual([null, null, null, null, null]);
    expect(correctVesselWord('ileac')).toBe('iliac');
  });

  it('leaves tokens that are not all letters alone', () => {
    expect(['femora1', 'iliac2', 'poplit3al', '', '   '].map(correctVesselWord)).toEqual([null, null, null, null, null]);
  });

  it('takes one wrong letter in a word of eight letters, and not two', () => {
    expect(correctVesselWord('peronael')).toBe('peroneal');
    expect(correctVesselWord('peronial')).toBe('peroneal');
    expect(correctVesselWord('peranial')).toBeNull();
  });

  it('takes two wrong letters in a word of nine letters or more, and not three', () => {
    expect(correctVesselWord('subclivien')).toBe('subclavian');
    expect(correctVesselWord('sibclivien')).toBeNull();
  });

  it('wants the first letter right, save as the only fault of a long word', () => {
    expect(correctVesselWord('lemoral')).toBeNull();
    expect(correctVesselWord('dubclavian')).toBe('subclavian');
    expect(correctVesselWord('dubclavien')).toBeNull();
  });

  it('answers nothing where two targets are equally near', () => {
    // one letter short of both "stenosis" and "stenoses"
    expect(correctVesselWord('stenoss')).toBeNull();
  });

  it('answers the same again', () => {
    expect([correctVesselWord('illiac'), correctVesselWord('illiac')]).toEqual(['iliac', 'iliac']);
    expect([correctVesselWord('perineal'), correctVesselWord('perineal')]).toEqual([null, null]);
  });

  it('answers only target words and listed replacements, and never corrects its own answer', () => {
    const answers = new Set([...spelling.targets, ...Object.values(spelling.soundAlikes)]);
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const mistyped = fc
      .tuple(fc.constantFrom(...spelling.targets), fc.nat(), fc.constantFrom(...letters))
      .map(([word, place, letter]) => word.slice(0, place % word.length) + letter + word.slice((place % word.length) + 1));
    fc.assert(
      fc.property(mistyped, (word) => {
        const answer = correctVesselWord(word);
        return answer === null || (answers.has(answer) && correctVesselWord(answer) === null);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

describe('the spelling lexicon', () => {
  const words = (phrases: readonly string[]): string[] => phrases.flatMap((phrase) => phrase.split(' '));

  it('holds no word twice', () => {
    expect(new Set(spelling.targets).size).toBe(spelling.targets.length);
    expect(new Set(spelling.protected).size).toBe(spelling.protected.length);
  });

  it('protects no target and no sound-alike', () => {
    const open = new Set([...spelling.targets, ...Object.keys(spelling.soundAlikes)]);
    expect(spelling.protected.filter((word) => open.has(word))).toEqual([]);
  });

  it('leads every sound-alike to a target or a word of the vessel lexicon', () => {
    const known = new Set([...spelling.targets, ...words(vessels.segments)]);
    expect(Object.values(spelling.soundAlikes).filter((word) => !known.has(word))).toEqual([]);
  });

  it('leaves every word of the vessel lexicon alone', () => {
    const named = vessels.vessels.flatMap(({ names, stems }) => [...names, ...stems]);
    const others = vessels.notVessels.flatMap(({ phrases }) => phrases);
    const known = words([...named, ...others, ...Object.values(vessels.plurals), ...vessels.segments, ...vessels.notSides]);
    expect(known.filter((word) => correctVesselWord(word) !== null)).toEqual([]);
  });

  it('leaves every word of the device lexicon alone', () => {
    const terms = devices.devices.flatMap((group) => group.terms.map((term) => (typeof term === 'string' ? term : term.term)));
    expect(words([...terms, ...devices.notDevices]).filter((word) => correctVesselWord(word) !== null)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import devicesData from '../../lexicons/devices.json' with { type: 'json' };
import vesselsData from '../../lexicons/vessels.json' with { type: 'json' };
import { deviceKindSchema, deviceLexiconSchema, deviceTermSchema, vesselEntrySchema, vesselLexiconSchema } from '../../src/lexicon/schema.js';

/** The ids of the public vessel list, in its order. */
const vesselIds = `
  aorta ascending-aorta aortic-arch descending-thoracic-aorta abdominal-aorta
  brachiocephalic-artery carotid-artery common-carotid-artery internal-carotid-artery external-carotid-artery
  middle-cerebral-artery anterior-cerebral-artery vertebral-artery basilar-artery
  subclavian-artery internal-thoracic-artery thyrocervical-trunk costocervical-trunk axillary-artery brachial-artery radial-artery ulnar-artery
  bronchial-artery intercostal-artery
  celiac-artery common-hepatic-artery proper-hepatic-artery right-hepatic-artery left-hepatic-artery left-gastric-artery gastroduodenal-artery splenic-artery
  superior-mesenteric-artery inferior-mesenteric-artery renal-artery accessory-renal-artery lumbar-artery
  iliac-artery common-iliac-artery internal-iliac-artery external-iliac-artery
  uterine-artery prostatic-artery superior-gluteal-artery inferior-gluteal-artery internal-pudendal-artery
  femoral-artery common-femoral-artery superficial-femoral-artery deep-femoral-artery popliteal-artery
  tibioperoneal-trunk tibial-artery anterior-tibial-artery posterior-tibial-artery peroneal-artery dorsalis-pedis-artery plantar-artery
  inferior-vena-cava superior-vena-cava iliac-vein common-iliac-vein external-iliac-vein internal-iliac-vein
  common-femoral-vein femoral-vein deep-femoral-vein popliteal-vein tibial-vein anterior-tibial-vein posterior-tibial-vein peroneal-vein
  great-saphenous-vein small-saphenous-vein renal-vein gonadal-vein adrenal-vein
  hepatic-vein right-hepatic-vein middle-hepatic-vein left-hepatic-vein portal-vein splenic-vein superior-mesenteric-vein
  brachiocephalic-vein subclavian-vein axillary-vein brachial-vein basilic-vein cephalic-vein internal-jugular-vein external-jugular-vein
  azygos-vein lumbar-vein ascending-lumbar-vein petrosal-sinus sigmoid-sinus transverse-sinus superior-sagittal-sinus straight-sinus
  right-atrium right-ventricle left-atrium left-ventricle coronary-artery
  main-pulmonary-artery pulmonary-artery lobar-pulmonary-artery segmental-pulmonary-artery
  arteriovenous-fistula arteriovenous-graft bypass-graft aortic-endograft
`.trim().split(/\s+/);

const lexicon = vesselLexiconSchema.parse(vesselsData);
const devices = deviceLexiconSchema.parse(devicesData);

/** Claims of more than one owner, as `phrase: owner, owner`. */
function contested(claims: readonly (readonly [phrase: string, owner: string])[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const [phrase, owner] of claims) owners.set(phrase, (owners.get(phrase) ?? new Set<string>()).add(owner));
  return [...owners].filter(([, ids]) => ids.size > 1).map(([phrase, ids]) => `${phrase}: ${[...ids].join(', ')}`);
}

const repeated = (phrases: readonly string[]): string[] => phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at);
const textOf = (entry: (typeof lexicon.vessels)[number]['abbreviations'][number]): string => (typeof entry === 'string' ? entry : entry.text.toLowerCase());
const vesselsOf = (field: 'names' | 'stems', phrase: string): string[] => lexicon.vessels.filter((entry) => entry[field].includes(phrase)).map(({ id }) => id);
const vesselsAbbreviated = (text: string): string[] => lexicon.vessels.filter((entry) => entry.abbreviations.some((item) => textOf(item) === text)).map(({ id }) => id);
const devicesOf = (phrase: string): string[] =>
  devices.devices.filter(({ terms }) => terms.some((term) => (typeof term === 'string' ? term : term.term) === phrase)).map(({ kind }) => kind);

describe('the vessel lexicon', () => {
  it('has one entry for every vessel of the list, in its order', () => {
    expect(lexicon.vessels.map(({ id }) => id)).toEqual(vesselIds);
  });

  it.each(vesselsData.vessels.map((entry) => [entry.id, entry] as const))('has a well-formed entry for %s', (_, entry) => {
    expect(vesselEntrySchema.safeParse(entry).error?.issues ?? []).toEqual([]);
  });

  it('lets no two vessels claim one name or abbreviation', () => {
    const names = lexicon.vessels.flatMap(({ id, names: own }) => own.map((name) => [name, id] as const));
    const abbreviations = lexicon.vessels.flatMap(({ id, abbreviations: own }) => own.map((entry) => [textOf(entry), id] as const));
    expect(contested([...names, ...abbreviations])).toEqual([]);
  });

  it('lets no plural name be the name of another vessel', () => {
    const claims = lexicon.vessels.flatMap(({ id, names }) =>
      names.flatMap((name) => {
        const words = name.split(' ');
        const plural = lexicon.plurals[words.at(-1) ?? ''];
        return plural === undefined ? [[name, id] as const] : [[name, id] as const, [[...words.slice(0, -1), plural].join(' '), id] as const];
      }),
    );
    expect(contested(claims)).toEqual([]);
  });

  it('lets no stem be the name or abbreviation of any vessel', () => {
    const settled = new Set(lexicon.vessels.flatMap(({ names, abbreviations }) => [...names, ...abbreviations.map(textOf)]));
    expect(lexicon.vessels.flatMap(({ stems }) => stems).filter((stem) => settled.has(stem))).toEqual([]);
  });

  it('shares a stem between one artery and one vein at most, but for the two venae cavae', () => {
    const claims = lexicon.vessels.flatMap(({ id, stems }) => stems.map((stem) => [stem, id.endsWith('-vein') ? 'vein' : 'artery', id] as const));
    expect(contested(claims.filter(([stem, system]) => system === 'vein' && !stem.endsWith('cava')).map(([stem, , id]) => [stem, id]))).toEqual([]);
    expect(contested(claims.filter(([stem, system]) => system === 'artery' && !stem.endsWith('cava')).map(([stem, , id]) => [stem, id]))).toEqual([]);
  });

  it('repeats no phrase inside an entry', () => {
    expect(lexicon.vessels.flatMap(({ names, stems, abbreviations }) => repeated([...names, ...stems, ...abbreviations.map(textOf)]))).toEqual([]);
  });

  it('never names a vessel in a phrase that is listed as no vessel', () => {
    const settled = new Set(lexicon.vessels.flatMap(({ names, stems, abbreviations }) => [...names, ...stems, ...abbreviations.map(textOf)]));
    expect(lexicon.notVessels.flatMap(({ phrases }) => phrases).filter((phrase) => settled.has(phrase))).toEqual([]);
  });

  it('gives a side letter to known abbreviations only, and makes none that means something else', () => {
    const abbreviations = new Set(lexicon.vessels.flatMap((entry) => entry.abbreviations.map(textOf)));
    expect(lexicon.sidePrefixed.filter((text) => !abbreviations.has(text))).toEqual([]);
    expect(lexicon.sidePrefixed.flatMap((text) => [`l${text}`, `r${text}`]).filter((text) => abbreviations.has(text))).toEqual([]);
  });

  it.each([
    ['common iliac vein', 'common-iliac-vein'], ['com iliac v', 'common-iliac-vein'], ['ext iliac v', 'external-iliac-vein'], ['common fem v', 'common-femoral-vein'],
    ['hypogastric artery', 'internal-iliac-artery'], ['hypogastric vein', 'internal-iliac-vein'],
    ['innominate artery', 'brachiocephalic-artery'], ['brachiocephalic trunk', 'brachiocephalic-artery'], ['innominate vein', 'brachiocephalic-vein'],
    ['superficial femoral vein', 'femoral-vein'], ['femoral vein', 'femoral-vein'], ['profunda femoris artery', 'deep-femoral-artery'], ['profunda femoris vein', 'deep-femoral-vein'],
    ['inferior cava', 'inferior-vena-cava'], ['long saphenous vein', 'great-saphenous-vein'], ['lesser saphenous vein', 'small-saphenous-vein'],
    ['cephalic arch', 'cephalic-vein'], ['internal mammary artery', 'internal-thoracic-artery'], ['tibio peroneal trunk', 'tibioperoneal-trunk'],
    ['fibular artery', 'peroneal-artery'], ['coeliac axis', 'celiac-artery'], ['spermatic vein', 'gonadal-vein'], ['suprarenal vein', 'adrenal-vein'],
    ['infrarenal aorta', 'abdominal-aorta'], ['descending aorta', 'descending-thoracic-aorta'], ['aorta', 'aorta'],
    ['fem pop bypass', 'bypass-graft'], ['brachiocephalic avf', 'arteriovenous-fistula'], ['forearm loop graft', 'arteriovenous-graft'],
    ['saphenous vein graft to the lad', 'coronary-artery'], ['replaced right hepatic artery', 'right-hepatic-artery'],
  ])('names %s as %s', (phrase, id) => {
    expect(vesselsOf('names', phrase)).toEqual([id]);
  });

  it.each([
    ['sfv', 'femoral-vein'], ['civ', 'common-iliac-vein'], ['ivc', 'inferior-vena-cava'], ['sfa', 'superficial-femoral-artery'], ['lima', 'internal-thoracic-artery'],
    ['gda', 'gastroduodenal-artery'], ['lad', 'coronary-artery'], ['at', 'anterior-tibial-artery'], ['ima', 'inferior-mesenteric-artery'],
  ])('abbreviates with %s the vessel %s', (text, id) => {
    expect(vesselsAbbreviated(text)).toEqual([id]);
  });

  it('leaves out abbreviations that mean something else first', () => {
    expect(['pta', 'ra', 'va', 'mpa', 'pv', 'sca', 'pcp'].flatMap(vesselsAbbreviated)).toEqual([]);
  });

  it('lets a stem stand for artery and vein', () => {
    expect(vesselsOf('stems', 'common iliac')).toEqual(['common-iliac-artery', 'common-iliac-vein']);
    expect(vesselsOf('stems', 'iliacs')).toEqual(['iliac-artery', 'iliac-vein']);
    expect(vesselsOf('stems', 'profunda')).toEqual(['deep-femoral-artery', 'deep-femoral-vein']);
    expect(vesselsOf('stems', 'vena cava')).toEqual(['inferior-vena-cava', 'superior-vena-cava']);
  });
});

describe('the vessel schema', () => {
  const entry = { id: 'renal-vein', names: ['renal vein'], abbreviations: [], stems: [] };

  it.each([
    ['capitals in a name', { ...entry, names: ['Renal vein'] }],
    ['a hyphen in a name', { ...entry, names: ['tibio-peroneal trunk'] }],
    ['no name at all', { ...entry, names: [] }],
    ['an unknown field', { ...entry, notes: 'x' }],
    ['a capital abbreviation that is read in any case', { ...entry, abbreviations: [{ text: 'LRV' }] }],
  ])('refuses %s', (_, faulty) => {
    expect(vesselEntrySchema.safeParse(entry).success).toBe(true);
    expect(vesselEntrySchema.safeParse(faulty).success).toBe(false);
  });
});

describe('the device lexicon', () => {
  it('has one group for every kind', () => {
    expect(devices.devices.map(({ kind }) => kind).toSorted()).toEqual([...deviceKindSchema.options].toSorted());
  });

  it('lets no two kinds claim one term', () => {
    expect(contested(devices.devices.flatMap(({ kind, terms }) => terms.map((term) => [typeof term === 'string' ? term : term.term, kind] as const)))).toEqual([]);
  });

  it('repeats no term, and gives no case condition to a term that counts in any case', () => {
    const plain = devices.devices.flatMap(({ terms }) => terms.filter((term) => typeof term === 'string'));
    const exact = devices.devices.flatMap(({ terms }) => terms.filter((term) => typeof term !== 'string'));
    expect(repeated([...plain, ...exact.map(({ caseSensitive }) => caseSensitive)])).toEqual([]);
    expect(exact.filter(({ term }) => plain.includes(term))).toEqual([]);
  });

  it.each([
    ['visions pv', 'ivus-catheter'], ['eagle eye', 'ivus-catheter'], ['ultrasound catheter', 'ivus-catheter'], ['opticross', 'ivus-catheter'],
    ['omni flush', 'catheter'], ['quick cross', 'catheter'], ['kumpe', 'catheter'], ['progreat', 'microcatheter'], ['ansel', 'sheath'], ['dryseal', 'sheath'],
    ['glidewire', 'guidewire'], ['v 18', 'guidewire'], ['command', 'guidewire'], ['in pact', 'balloon'], ['conquest', 'balloon'], ['zilver vena', 'stent'], ['wallstent', 'stent'],
    ['vbx', 'stent-graft'], ['hawkone', 'atherectomy'], ['clottriever', 'thrombectomy'], ['ekos', 'infusion-catheter'], ['cragg mcnamara', 'infusion-catheter'],
    ['gelfoam', 'embolic'], ['denali', 'filter'], ['micropuncture needle', 'needle'], ['tr band', 'closure'], ['proglide', 'closure'], ['spiderfx', 'embolic-protection'],
    ['shockwave', 'lithotripsy'], ['gooseneck snare', 'snare'], ['permcath', 'central-venous-catheter'], ['tunneled dialysis catheter', 'central-venous-catheter'],
  ])('takes %s for a device of kind %s', (phrase, kind) => {
    expect(devicesOf(phrase)).toEqual([kind]);
  });

  it.each(['command', 'epic', 'express', 'option', 'innova', 'advantage', 'destination', 'shuttle', 'contra', 'atlas', 'conquest', 'fountain', 'phoenix', 'lightning', 'ranger', 'chocolate', 'rosen', 'cobra', 'rim'])(
    'counts the everyday word %s only when capitalised',
    (word) => {
      const terms = devices.devices.flatMap((group) => group.terms);
      expect(terms.includes(word)).toBe(false);
      expect(terms.some((term) => typeof term !== 'string' && term.term === word)).toBe(true);
    },
  );

  it('refuses a capitalised form that is another word', () => {
    expect(deviceTermSchema.safeParse({ term: 'command', caseSensitive: 'Command' }).success).toBe(true);
    expect(deviceTermSchema.safeParse({ term: 'command', caseSensitive: 'Commando' }).success).toBe(false);
  });
});

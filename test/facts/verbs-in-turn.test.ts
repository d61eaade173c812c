import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry told in several verbs of one vessel', () => {
  it.each([
    ['The right radial artery was stuck twice under ultrasound, went into spasm both times, and no sheath was placed. The right common femoral artery was entered, 7 Fr sheath.', ['right radial-artery failed', 'right common-femoral-artery successful']],
    ['The left brachial artery was entered under ultrasound, would not take the wire, and was let go. The right common femoral artery was punctured, 6 Fr sheath.', ['left brachial-artery failed', 'right common-femoral-artery successful']],
    ['The left radial artery was accessed with a micropuncture needle, clamped down on the wire, and the needle was taken out. A 6 Fr sheath was then placed in the right common femoral artery under ultrasound.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['The left common femoral vein was stuck, did not let a wire pass, and was compressed for five minutes. The right common femoral vein was entered under ultrasound, 10 Fr sheath.', ['left common-femoral-vein failed', 'right common-femoral-vein successful']],
    ['I stuck the right radial artery three times, watched it go into spasm each time, and placed no sheath. The right common femoral artery was entered, 6 Fr.', ['right radial-artery failed', 'right common-femoral-artery successful']],
    ['The left basilic vein was punctured, tore, and was pressed on until dry. The right internal jugular vein was accessed under ultrasound, 8 Fr sheath.', ['left basilic-vein failed', 'right internal-jugular-vein successful']],
    ['The left femoral vein was entered under ultrasound, kept collapsing on the needle, and never received a sheath. The right common femoral vein was entered and a 9 Fr sheath placed.', ['left femoral-vein failed', 'right common-femoral-vein successful']],
    ['The left radial artery was stuck, went into spasm that nitroglycerin had not relieved, and was let go. The right common femoral artery was entered, 6 Fr.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['The left radial artery was stuck, went into spasm, was stuck again higher up, clamped again, and was let go. The right common femoral artery was entered, 6 Fr.', ['left radial-artery failed', 'right common-femoral-artery successful']],
  ])('came to nothing where trouble and an end without a sheath are told in turn: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The right radial artery was stuck three times with ultrasound, went into spasm, and finally took a 6 French sheath.', ['right radial-artery successful']],
    ['The right radial artery was stuck, went into spasm, and no sheath was placed at first; after nitroglycerin a 5 Fr sheath was placed.', ['right radial-artery successful']],
    ['The right radial artery was stuck, went into spasm, and was let go for ten minutes. It was then stuck again and a 5 Fr sheath was placed.', ['right radial-artery successful']],
    ['The right common femoral artery was punctured, did not bleed around the sheath, and was compressed at the end for twenty minutes.', ['right common-femoral-artery successful']],
    ['The left popliteal vein was punctured for the venogram, no sheath was placed, and the needle was taken out afterwards.', ['left popliteal-vein successful']],
    ['The right radial artery was accessed with the first needle pass, spasm was noted and relieved with verapamil, and the artery was compressed with a TR band at the end.', ['right radial-artery successful']],
    ['The left radial artery was accessed, went into spasm that responded to nitroglycerin and verapamil, and at the end the wrist band was compressed.', ['left radial-artery successful']],
    ['The right common femoral vein collapsed with each breath but was entered with a micropuncture needle, a wire was passed, and the needle was pulled out.', ['right common-femoral-vein successful']],
    ['The right internal jugular vein, closed at its lower end on the old CT, was punctured; everything was taken out at the end of the case and pressure was held.', ['right internal-jugular-vein successful']],
    ['The left brachial artery rolled under the skin, was punctured on the second pass, and was compressed for ten minutes afterwards.', ['left brachial-artery successful']],
  ])('stands where it succeeded in the end or nothing went wrong: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The left common femoral artery was looked at with ultrasound, found free of plaque in its front wall, and entered under that view; a 6 Fr sheath was inserted.', ['left common-femoral-artery successful']],
    ['The right common femoral artery was palpated, located over the femoral head by fluoroscopy, infiltrated with lidocaine, and accessed with a 21 gauge needle. A 5 Fr sheath was placed.', ['right common-femoral-artery successful']],
    ['The left popliteal vein was identified with the probe, was full of clot but compressible above it, and was then entered with a 21 gauge needle; an 8 Fr sheath went in.', ['left popliteal-vein successful']],
    ['The right jugular vein was scanned from the clavicle to the jaw, seen to be wide and to change with every breath, and finally entered in one pass.', ['right internal-jugular-vein successful']],
  ])('counts where the verb of entry is the last of them: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The right common femoral artery was entered, 6 Fr. The left common femoral artery was looked at with ultrasound, found heavily calcified in front and behind, and not entered.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was entered, 6 Fr. The left superficial femoral artery was opacified in two views, found occluded at the canal, and entered with a CXI and wire.', ['right common-femoral-artery successful']],
    ['The left popliteal vein was scanned from the knee upward and found full of old clot, the table was turned, and the neck was prepared and entered. The sheath lay in the right internal jugular vein.', ['right internal-jugular-vein successful']],
    ['The right internal jugular vein was entered, 16 Fr. The left popliteal vein was filled with acute clot that extended through the whole of its length and behind the knee, and was entered with the ClotTriever catheter.', ['right internal-jugular-vein successful']],
    ['The right common femoral vein was entered, 8 Fr. The left femoral vein was seen to be closed from the knee to the groin by old scar, and was entered with a 6 mm balloon.', ['right common-femoral-vein successful']],
  ])('is none where the last verb denies it, a catheter did it, or it is told of something else: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

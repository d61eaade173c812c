import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`)).sort();
const fromArtery = (text: string): string[] => positionsIn(`The right common femoral artery was punctured, 6 Fr sheath. ${text}`);
const fromVein = (text: string): string[] => positionsIn(`The right common femoral vein was punctured, 8 Fr sheath. ${text}`);

describe('a vessel told as selected at the head of its clause', () => {
  it.each([
    ['SMA selected with a Cobra; celiac artery normal.', ['superior-mesenteric-artery']],
    ['Left renal artery engaged; right renal artery not seen.', ['left renal-artery']],
    ['Celiac axis cannulated - normal hepatic artery.', ['celiac-artery']],
    ['Left vertebral artery selected, then the right vertebral artery.', ['left vertebral-artery', 'right vertebral-artery']],
    ['Celiac artery engaged with a Sos; splenic artery reached with a microcatheter.', ['celiac-artery', 'splenic-artery']],
    ['The Cobra selected the left renal artery; the SMA was normal.', ['left renal-artery']],
    ['We selected the SMA and catheterized the left renal artery.', ['left renal-artery', 'superior-mesenteric-artery']],
  ])('is what was selected, and what stands behind a mark is not: %j', (text, positions) => {
    expect(fromArtery(text)).toEqual(positions);
  });
});

describe('ways without a verb, with the device told behind', () => {
  it.each([
    ['Up and over to the left external iliac with a 6F Ansel.', ['left external-iliac-artery']],
    ['Then to the left internal iliac artery with the Roberts catheter: spasm.', ['left internal-iliac-artery']],
    ['Up to the celiac artery with a Sos, then into the splenic artery with a Progreat.', ['celiac-artery', 'splenic-artery']],
    ['IMA with a RIM: blush in the sigmoid. SMA with a C2 -- normal.', ['inferior-mesenteric-artery', 'superior-mesenteric-artery']],
    ['Vessels traversed with the catheter: left common iliac, left external iliac arteries.', ['left common-iliac-artery', 'left external-iliac-artery']],
  ])('are ways of that catheter: %j', (text, positions) => {
    expect(fromArtery(text)).toEqual(positions);
  });

  it.each([
    'Over to the left superficial femoral artery with an 0.018 wire.',
    'Flow to the left popliteal artery with a patent graft.',
    'Closure to the right common femoral artery with a Perclose.',
    'Occlusion of the left external iliac artery. Crossed with a Glidewire into the left common femoral artery.',
    'A 90% stenosis was seen. It was crossed with a wire into the left superficial femoral artery.',
    'Lesion of the left common iliac. Crossed using an 0.035 wire into the left external iliac artery.',
    'Vessels crossed by the lesion: left common iliac artery, left external iliac artery.',
  ])('are none of a wire, of blood or of a lesion: %j', (text) => {
    expect(fromArtery(text)).toEqual([]);
  });

  it('a wire that crossed takes the catheter no further than it was', () => {
    expect(fromArtery('A catheter was advanced to the left external iliac artery. A stenosis was crossed with a wire into the left superficial femoral artery.')).toEqual(['left external-iliac-artery']);
  });
});

describe('vessels of which pictures or blood were taken from inside', () => {
  it.each([
    ['DSA from the left common iliac artery with a Cobra showed an open internal iliac.', ['left common-iliac-artery']],
    ['Flush injection from the abdominal aorta at L1 through a pigtail.', ['abdominal-aorta']],
    ['Angiography of the leg was then performed from the left external iliac artery.', ['left external-iliac-artery']],
  ])('held the catheter: %j', (text, positions) => {
    expect(fromArtery(text)).toEqual(positions);
  });

  it.each([
    ['A Cobra was used. Renin samples were drawn from both renal veins and the infrarenal IVC.', ['inferior-vena-cava', 'left renal-vein', 'right renal-vein']],
    ['MPA catheter. Sample 1 from left innominate vein, sample 2 from SVC.', ['left brachiocephalic-vein', 'superior-vena-cava']],
  ])('held the catheter: %j', (text, positions) => {
    expect(fromVein(text)).toEqual(positions);
  });

  it.each([
    'Angiogram from the renal arteries to the feet was normal.',
    'Prior DSA from the left common iliac artery showed a stenosis.',
    'Angiogram from the right femoral sheath. Bleeding from the left gastric artery.',
    'Peripheral blood was drawn. No samples were taken from the left renal vein.',
    'CT angiography from the left common iliac artery down was reviewed.',
  ])('are told from stretches, other studies and what was not taken: %j', (text) => {
    expect(fromArtery(text)).toEqual([]);
  });
});

describe('sides and places told in front', () => {
  it.each([
    ['On each side the IVUS catheter was advanced through the external iliac vein to the common iliac vein. Left 60% stenosis.', ['left common-iliac-vein', 'left external-iliac-vein', 'right common-iliac-vein', 'right external-iliac-vein']],
    ['A C2 catheter was advanced through the left external and common iliac veins to the IVC.', ['inferior-vena-cava', 'left common-iliac-vein', 'left external-iliac-vein']],
    ['From below a long sheath went through the right atrium into the SVC.', ['right-atrium', 'superior-vena-cava']],
    ['Bilateral 14 mm balloons were positioned in the common iliac veins. The right external iliac vein was normal.', ['left common-iliac-vein', 'right common-iliac-vein']],
    ['Bilateral leg swelling. A catheter was placed in the left common iliac vein.', ['left common-iliac-vein']],
  ])('are those of the vessels behind: %j', (text, positions) => {
    expect(fromVein(text)).toEqual(positions);
  });
});

describe('results of a trunk and of the vessel that the next clause is about', () => {
  const results = (text: string): string[] =>
    analyze(`Left femoral vein access, 8 Fr. The IVUS catheter was advanced to the IVC and drawn back through the left common iliac vein. ${text}`).ivus.filter(({ findingsKind }) => findingsKind === 'yes').map(({ vessel }) => vessel ?? '');

  it.each([
    ['IVUS: the IVC was normal, the left common iliac vein was flattened.', ['inferior-vena-cava', 'left-common-iliac-vein']],
    ['IVUS: IVC normal, left common iliac vein compressed.', ['inferior-vena-cava', 'left-common-iliac-vein']],
    ['IVUS: the IVC was normal and the left common iliac vein showed 60% stenosis.', ['inferior-vena-cava', 'left-common-iliac-vein']],
    ['IVUS: the IVC was normal above the left common iliac vein.', ['inferior-vena-cava']],
    ['IVUS: the IVC was normal down to the left common iliac vein.', ['inferior-vena-cava']],
  ])('are told of both, but not of a vessel that only tells where: %j', (text, vessels) => {
    expect(results(text)).toEqual(vessels.map((each) => each.replace(/^left-/, '')));
  });
});

describe('vessels told without a side in the limb that was entered', () => {
  it.each([
    ['The left brachiocephalic fistula was cannulated, 7 Fr sheath. A balloon was advanced into the cephalic arch.', ['left cephalic-vein']],
    ['Left posterior tibial artery was punctured, 3 Fr sheath. A catheter was advanced to the popliteal artery.', ['left popliteal-artery']],
    ['Left popliteal vein access, 8 Fr. A catheter was advanced to the femoral vein.', ['left femoral-vein']],
    ['Left popliteal vein access and right popliteal vein access, 8 Fr. A catheter was advanced to the femoral vein.', ['femoral-vein']],
    ['Left popliteal vein access, 8 Fr. A catheter was advanced to the common iliac vein.', ['common-iliac-vein']],
    ['Right common femoral artery access. A catheter was advanced to the popliteal artery.', ['popliteal-artery']],
  ])('are of that limb, where one side alone was entered: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});

describe('catheters told by their place, and places told by where they come from', () => {
  it.each([
    ['The Cobra engaged the left renal artery arising from the true lumen.', ['left renal-artery']],
    ['A C2 catheter selected the left renal artery originating from the distal aorta.', ['left renal-artery']],
    ['A Mikaelsson catheter engaged a right bronchial artery arising at T6.', ['right bronchial-artery']],
    ['The Cobra engaged the celiac artery; the SMA arising from a common trunk was normal.', ['celiac-artery']],
    ['A flush catheter at the left external iliac artery showed an occlusion.', ['left external-iliac-artery']],
    ['A pigtail at the renal arteries gave a good aortogram.', []],
    ['Aortogram (flush catheter, abdominal aorta) shows two renal arteries.', ['abdominal-aorta']],
    ['A Cobra, left renal artery stents and a sheath were opened.', []],
    ['Guide: right common carotid. Microcatheter: right middle cerebral artery.', ['right common-carotid-artery', 'right middle-cerebral-artery']],
    ['Wire: left renal artery. Guide: 6F RDC.', []],
    ['The catheter was passed up the aorta to the left renal artery and from there into its lower branch.', ['aorta', 'left renal-artery']],
    ['Sofia Plus to the left internal carotid artery.', ['left internal-carotid-artery']],
  ])('are read: %j', (text, positions) => {
    expect(fromArtery(text)).toEqual(positions);
  });

  it.each([
    ['IVUS through the left common femoral vein and external iliac vein to the common iliac vein.', ['left common-femoral-vein', 'left common-iliac-vein', 'left external-iliac-vein']],
    ['8.2F IVUS up the right external iliac vein into the IVC.', ['inferior-vena-cava', 'right external-iliac-vein']],
    ['The infusion catheter was seen on the KUB in the left femoral vein.', []],
    ['The KUB showed the catheter in the left femoral vein.', []],
    ['On fluoroscopy the catheter was seen in the left common iliac vein.', ['left common-iliac-vein']],
    ['Selective renal vein sampling had been ordered, however the patient had eaten, so this was cancelled.', []],
    ['In January the left renal vein had been engaged in error.', []],
    ['At the first session, in March, the left renal vein had been catheterized with a Cobra.', []],
  ])('are told from what was seen, ordered or done at another time: %j', (text, positions) => {
    expect(fromVein(text)).toEqual(positions);
  });
});

describe('what a lesion was crossed with', () => {
  it.each([
    ['The left external iliac artery occlusion was crossed with a Quick-Cross and an Advantage wire.', ['left external-iliac-artery']],
    ['The occluded left common iliac artery was easily crossed using a Glidewire and a Kumpe.', ['left common-iliac-artery']],
    ['Left superficial femoral artery CTO traversed with a NaviCross.', ['left superficial-femoral-artery']],
    ['The lesion in the left popliteal artery was crossed with a CXI catheter.', ['left popliteal-artery']],
    ['The left external iliac artery occlusion was crossed with an Advantage wire.', []],
    ['The left external iliac artery lesion was crossed with a wire and predilated.', []],
    ['The left external iliac artery occlusion could not be crossed with a CXI catheter.', []],
    ['I crossed the left popliteal lesion with an 0.014 wire.', []],
    ['We crossed the left popliteal lesion with a CXI and wire.', ['left popliteal-artery']],
    ['A calcified left popliteal lesion was crossed with a wire; the Quick-Cross stayed in the left superficial femoral artery.', ['left superficial-femoral-artery']],
  ])('is a way of a catheter, and none of a wire alone: %j', (text, positions) => {
    expect(fromArtery(text)).toEqual(positions);
  });

  it.each([
    ['Selective catheterization was performed of the celiac artery and the splenic artery.', ['celiac-artery', 'splenic-artery']],
    ['A Cobra was directed to the left accessory renal artery, too small to enter.', []],
    ['Cobra to the splenic artery. The left gastric vein was seen late.', ['splenic-artery']],
    ['Cobra to the left gastric artery.', ['left-gastric-artery']],
    ['IVUS catheter from the abdominal aorta through the descending thoracic aorta to the arch.', ['abdominal-aorta', 'descending-thoracic-aorta']],
  ])('other plain words of ways are read: %j', (text, positions) => {
    expect(fromArtery(text).filter((one) => one !== 'aortic-arch')).toEqual(positions);
  });
});

describe('tools told as used to enter a vessel', () => {
  it.each([
    ['A Berenstein catheter and Glidewire combination was used to traverse the occluded left common iliac vein and enter the left external iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['A Kumpe with a Glidewire was used to select the left renal vein.', ['left renal-vein']],
    ['With a Kumpe and Glidewire, I was able to cross the occluded left common iliac vein and enter the IVC.', ['inferior-vena-cava', 'left common-iliac-vein']],
    ['Using a Kumpe and a stiff Glidewire the left common iliac vein occlusion was crossed.', ['left common-iliac-vein']],
    ['The catheter was placed at the level of the L2 vertebral body in the IVC.', ['inferior-vena-cava']],
    ['The branch: attempted, the microcatheter never got there, only the left internal iliac vein was entered.', ['left internal-iliac-vein']],
    ['With a Glidewire, I was able to cross the occluded left common iliac vein and enter the IVC.', []],
    ['A Kumpe was used to direct a wire to cross the left common iliac vein.', []],
    ['A sheath and a wire were used to support the crossing of the left common iliac vein.', []],
    ['A Kumpe could not be used to enter the occluded left common iliac vein.', []],
    ['A Kumpe was used, and the stenosis of the left common iliac vein was accessed with a wire.', []],
    ['The left renal vein could not be engaged with only a Cobra.', []],
  ])('entered it, wires and supports did not: %j', (text, positions) => {
    expect(fromVein(text)).toEqual(positions);
  });
});

describe('catheters that lie where something else is done', () => {
  it.each([
    ['Venogram via catheter in the left common femoral vein showed reflux.', ['left common-femoral-vein']],
    ['A venogram through the Kumpe in the left external iliac vein was normal.', ['left external-iliac-vein']],
    ['A catheter was advanced to just below the renal veins and a cavogram was done.', ['inferior-vena-cava']],
    ['\nFurthest point: left external iliac vein', ['left external-iliac-vein']],
    ['A Berenstein catheter was worked up the iliac veins into the inferior vena cava.', ['inferior-vena-cava', 'right iliac-vein']],
    ['Venogram through the sheath in the right common femoral vein.', []],
    ['No venogram was done through a catheter in the left renal vein.', []],
    ['The filter was deployed just below the renal veins.', []],
    ['A wire was advanced to above the renal veins.', []],
    ['The thrombus extends to just below the renal veins.', []],
    ['\nLesion extent: left common iliac vein', []],
  ])('are there: %j', (text, positions) => {
    expect(fromVein(text)).toEqual(positions);
  });
});

describe('what was done at another session, with wires alone, or lay there before', () => {
  it.each([
    ['At the time of her last procedure the left renal vein was catheterized from the right groin.', []],
    ['During the previous venogram a catheter was advanced into the left renal vein.', []],
    ['During the previous venogram she was in pain; today a catheter was advanced into the left renal vein.', ['left renal-vein']],
    ['At the last attempt the catheter was advanced into the left common iliac vein.', ['left common-iliac-vein']],
    ['On the last venogram the catheter was in the left external iliac vein.', ['left external-iliac-vein']],
    ['During the initial venogram the catheter was in the left common iliac vein.', ['left common-iliac-vein']],
    ['Wires were exchanged in the IVC.', []],
    ['Her port catheter ends in the right atrium.', []],
    ['His dialysis catheter was in the SVC.', []],
    ['His dialysis catheter was exchanged and the tip placed in the right atrium.', ['right-atrium']],
  ])('is no way of a catheter in this one: %j', (text, positions) => {
    expect(fromVein(text)).toEqual(positions);
  });
});

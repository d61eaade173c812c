import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const removals = (technique: string): (string | null)[] =>
  analyze(`Date of service: 2025-03-04\nTechnique: ${technique}`).procedures.map(({ code }) => code).filter((code) => code === '37197' || code === '37193');

describe('something lost in a vessel, caught and brought out', () => {
  it.each([
    'Port tubing in the left innominate vein, free end in the SVC. Right CFV, 10 Fr. En Snare over the free end, closed, down into the sheath and out, 6 cm, complete.',
    'CT shows a length of port tubing in the right atrium. Right common femoral vein, 12 French sheath. A 20 mm gooseneck was passed over the lower end of it and closed. It folded and was drawn into the sheath; both came away together. The piece measured 8 cm and matched the missing length.',
    'The Bentson sheared on the needle and 6 cm of it lay in the inferior vena cava. Right CFV, 9 F sheath. Snare 15 mm round the tip, tightened, all back through the sheath.',
    'A 16 x 60 mm stent placed last month has slipped to the right atrium. From the right common femoral vein, 18 French sheath. Step 1. Balloon up through the stent over a wire, half inflated. Step 2. Snare along the balloon, over the lower crowns, pulled tight. Step 3. Stent folded into the sheath. Step 4. Sheath, snare and stent out as one.',
    'One coil had escaped into the right pulmonary artery during the embolization. The right common femoral vein was accessed and a 7 Fr guide taken to the pulmonary artery. The loose coil was taken hold of with a microsnare at the second try and withdrawn through the guide, where it was laid on the table complete.',
    'A broken arm of the old filter lies in the right lower pulmonary artery. Right internal jugular vein, 10 French sheath. Forceps through a guide, jaws opened beside the arm, shut on it, and forceps and arm brought out of the neck together. The strut was 28 mm.',
    'When the sheath was changed its tip had torn off and stayed in the left external iliac artery. From the left common femoral artery a 4 mm balloon was taken through the tip, inflated and drawn back, which carried the tip down to the arteriotomy, where it was lifted out with a clamp.',
    'The balloon burst around its circumference and the distal piece stayed on the wire in the brachial artery. A 7 mm snare was run along the wire, caught the piece and it was retrieved through a 7 French sheath, complete.',
    'The footplate of the closure device was found in the right popliteal artery by duplex. Left common femoral artery, 6 French sheath over the bifurcation. The footplate was gripped by a 4 mm gooseneck snare and removed through the sheath.',
    'History: a Hickman line came apart at removal in May and its end stayed in the superior vena cava. Right common femoral vein, 8 French sheath. Pigtail hooked round the fragment and turned, which freed both ends. Loop snare 25 mm over one of them. Closed. Into the sheath, out through the groin. 11 cm on the ruler.',
    'Her port catheter had come off its chamber and lay across the tricuspid valve. R CFV, 10 Fr. Snare on the lower end, into the sheath, out. 12 cm, whole.',
    'A 7 x 18 mm stent came off its balloon in the left common iliac artery. Right common femoral artery, 8 French. A 10 mm gooseneck was brought over the wire, tightened about the middle of it, and stent and sheath were removed together.',
    'The microcatheter tip had been glued into the left internal iliac artery in March. It was taken hold of with a 4 mm snare and pulled loose, then withdrawn through the guide.',
    'The vascular plug was placed in the right internal iliac artery. It slipped into the common iliac artery within a minute. A 15 mm snare caught its screw, and it was drawn into the 8 French sheath.',
    '1. Access right common femoral vein, 14 French. 2. Cavogram: wire fragment, 9 cm, from L2 to T12. 3. Gooseneck 25 mm over the lower end. 4. Tightened. 5. Withdrawn, fragment complete.',
    'A filter strut was seen in the right atrium on CT. Through a 12 French jugular sheath an alligator forceps took the strut by its end and it came away easily; strut, forceps and sheath left the neck as one.',
    'A 3 cm length of the hydrophilic coating and core had been stripped off against the needle and was lying in the left common femoral vein. It was snared and brought out by the right groin.',
    'The dialysis catheter cuff end snapped as it was pulled. The intravascular portion sat in the SVC. From the groin a loop was put around it; it was drawn down the cava and delivered through a 16 French sheath.',
    'Half of a wallstent had slid into the right ventricle. Snare from the groin over its edge, one loop at a time. Cinched. Down the cava it went and into the 18 French sheath.',
    'Chest film after port removal: 7 cm of the tube still in the right ventricle. Pigtail to hook it, down to the cava. Gooseneck. Caught third go. Out with the sheath.',
    'The detached coil was found in the left lower lobe pulmonary artery. A 6 French guide was placed in front of it, a 4 mm microsnare opened beyond it, and coil and snare were pulled back into the guide together and out.',
    'A J wire from the line placed last night is missing on the ward and was seen on the film from the right groin to the neck. Right common femoral vein: the lower end was grasped with a snare and the entire wire pulled out.',
    'With the Angio-Seal the anchor and collagen had gone down to the left popliteal artery. Over the bifurcation from the right, a snare was slipped past it and closed, and the anchor came up to the sheath tip, with which it was removed.',
    'Basket forceps then took the balloon remnant in the brachiocephalic vein and drew it into the sheath, all out at once.',
    'The peel-away sheath had been cut short and its distal 4 cm had gone into the right atrium. From the right common femoral vein I put a 20 mm snare around it and brought it down and out.',
    'Rotational atherectomy burr and 2 cm of its drive wire had broken away in the right popliteal artery. They were snared with a 4 mm microsnare and drawn into the 7 French sheath, which was then removed over a second wire.',
    'A pacing lead fragment lay in the innominate vein. It was lassoed with a basket and extracted through the femoral vein in one piece.',
    'The embolized coil in the right renal artery: microsnare through the guide, over its tail, closed, back into the guide, out.',
  ])('is a retrieval: %s', (technique) => {
    expect(removals(technique)).toEqual(['37197']);
  });
});

describe('what only looks like a retrieval', () => {
  it.each([
    'The wire from the right internal jugular vein was snared in the inferior vena cava and brought out through the right femoral sheath, so that there was a rail. A 14 x 60 mm stent was placed in the left common iliac vein over it and the rail was removed.',
    'Left popliteal vein, 8 French. Clot was aspirated from the left femoral vein through a Penumbra; a long piece came out in the canister, and the tubing was flushed.',
    'A coil was set down in the left internal iliac vein with its tail in the common iliac vein. A snare was opened in case it should come loose, but the tail did not move, and the snare was taken out again.',
    'A fragment of port tubing in the right pulmonary artery has been there since 2016 and has grown into the wall. A snare was closed on its end and pulled without its moving. It was left there.',
    'Consent was taken for retrieval of the fragment. On the table the run showed it inside the wall, so no snare was opened, and the catheter was taken out.',
    'A snare was used to bring the gate wire from the left groin up into the right limb and out of the sheath.',
    'The stent slipped a little on the balloon but was deployed where it was meant. The balloon was pulled into the sheath and out, complete.',
    'The right femoral wire was caught with a gooseneck in the aorta and brought out of the left groin, and the graft went up over it.',
    'The port catheter tip had flipped into the right internal jugular vein. From the right common femoral vein a snare was closed around it and it was pulled down into the superior vena cava, where it was let go.',
    'A stent had been placed in the left common iliac vein in 2021. It had not migrated. The balloon was withdrawn into the sheath and out.',
    'A snare was passed over the end of the wire, closed, and pulled out through the sheath; the body of the graft was taken over this wire.',
    'The fibrin sleeve was stripped from the catheter: a 25 mm snare was closed around its shaft and drawn down to the tip, three passes. The snare was removed.',
    'The ClotTriever basket was drawn down through the vein and out, full of old clot. A piece of it measured 6 cm.',
    'A gooseneck snare was placed over the wire in the contralateral gate, tightened and pulled, so the wire came into the left sheath and out.',
    'The plug was detached in the right internal iliac artery. The delivery wire was withdrawn into the guide and out.',
    'Retained catheter fragment known since 2019 in the left pulmonary artery; attempts then had failed. Not sought today. The sheath was pulled.',
    'Needle, wire and dilator were out and complete at the count. A snare was on the table and not opened.',
    'A wire was passed down from the left brachial artery, taken with a snare in the left iliac limb and drawn out of the groin. With that rail the covered stent was brought to the left renal artery.',
    'The microcatheter tip stuck in the glue and was left behind. The microcatheter was cut at the groin. The guide was withdrawn into the sheath and out.',
    'The stent lay free of the wall in its upper half and was molded with a 16 mm balloon, which was pulled back and out.',
    'The catheter of the port had slipped into the azygos vein. A wire was passed down it and it went back to the superior vena cava. The sheath was removed.',
    'The end of the coil came out into the main vein and was pushed back with a snare. The coil mass stood still; the snare was withdrawn and the sheath taken out.',
    'Retrieval of the stent was discussed with the surgeons. It has lain in the right ventricle since August and is not to be touched. Cavogram only, sheath out.',
    'Snare over the wire from above, closed, wire out at the groin. Through-and-through. Body of the graft over it.',
    'Long clot in the left iliac vein. Half of it was taken out with the forceps, the rest aspirated. The sheath was taken out.',
    'Rapid exchange balloon ruptured at 14 atm and was withdrawn complete. A snare was on hand.',
    'The old stent had fractured. A new stent was put through it and dilated; the balloon was drawn back into the sheath and out.',
    'The catheter had come loose from its suture. It was snared from below for stripping of the sleeve and let go, and exchanged over a wire. Out of the sheath came some fibrin.',
    'His earlier stent had migrated to the right ventricle and was taken out through the chest in 2019. Today a 16 mm stent was placed in the left common iliac vein, and the balloon was removed.',
    'A wire could not be led past the occlusion from above; from below it was, and snared in the right common iliac artery and taken out. A stent graft slid into the aorta over it.',
    'The tip of the catheter had gone into a side branch and was drawn back. The snare was opened in the aorta to hold the wire. Everything out, sheath pulled.',
  ])('is none: %s', (technique) => {
    expect(removals(technique)).toEqual([]);
  });

  it.each([
    'Right internal jugular vein, 10 French. The filter\'s hook was caught with a gooseneck snare, the sheath run down over it and the filter came out with all its legs.',
    'Broken strut of the filter seen in the wall of the cava, outside the lumen; not touched. Filter caught by the hook, sheath over it, out.',
    'The hook was covered by tissue. Forceps took the tissue from it, a loop was passed around the hook, and the filter folded into the sheath and came out complete.',
  ])('is the removal of a filter: %s', (technique) => {
    expect(removals(technique)).toEqual(['37193']);
  });
});

/** An invented note with one gap, for a first look. */
export const exampleNote = `DATE OF PROCEDURE: 03/04/2026
PROCEDURE: Venogram, intravascular ultrasound and stent, left leg
INDICATION: Swelling and an ulcer of the left leg for eight months.

TECHNIQUE: The right common femoral vein was punctured under ultrasound and a 10 French sheath was placed. \
A Kumpe catheter was advanced over the wire across the bifurcation into the left external iliac vein. \
Contrast venography showed collaterals at the pelvic brim, but the narrowing itself could not be measured.

The IVUS catheter was advanced into the left external iliac vein and pulled back through the left common iliac vein. \
IVUS of the left common iliac vein was performed because the venogram was equivocal, to measure the compression and to size the stent.

FINDINGS: By IVUS the left common iliac vein was compressed to 48 mm2, a stenosis of 72%. \
IVUS of the left external iliac vein showed a normal lumen of 14 mm.

TREATMENT: A 16 x 90 mm stent was deployed in the left common iliac vein. The sheath was removed and pressure held.
`;

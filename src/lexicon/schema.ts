import { z } from 'zod';

/** Words as the tokenizer cuts them (letters with digits after them, or a number), separated by single blanks. */
export const phraseSchema = z
  .string()
  .regex(/^(?:[a-z][a-z0-9]*|\d*\.?\d+)(?: (?:[a-z][a-z0-9]*|\d*\.?\d+))*(?: :)?$/, 'lower-case tokens separated by single blanks, for a label with its colon');

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).readonly();
const phrases = z.array(phraseSchema).readonly();
const wordMap = z.record(phraseSchema, phraseSchema).readonly();

/** An abbreviation with conditions; a plain string is one that is read in any case and anywhere. */
export const abbreviationSchema = z
  .union([
    phraseSchema,
    z.strictObject({
      text: z.string().regex(/^[A-Za-z][A-Za-z0-9]*(?: [a-z]+)*$/),
      /** Counts only as it is written here. */
      caseSensitive: z.literal(true).optional(),
      /** Counts only among other vessel words, or after words that move or place something. */
      needsContext: z.literal(true).optional(),
      /** Another reading is as likely. */
      ambiguous: z.literal(true).optional(),
      /** The abbreviation holds its side (LIMA, RPA). */
      side: z.enum(['left', 'right']).optional(),
    }),
  ])
  .refine((entry) => typeof entry === 'string' || entry.caseSensitive === true || entry.text === entry.text.toLowerCase(), {
    message: 'an abbreviation in capitals must be case-sensitive',
  });

/** One vessel of the vessel list and the words that name it. */
export const vesselEntrySchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    /** With the class word (vein, artery), in the singular. */
    names: oneOrMore(phraseSchema),
    abbreviations: z.array(abbreviationSchema).readonly(),
    /** Without the class word; a stem may stand in several entries, and context decides. */
    stems: phrases,
    /** Short forms that count only after the note has named this vessel in full. */
    anaphors: oneOrMore(phraseSchema).optional(),
    /** Words that stand for the vessel as a label in front of a colon, once it is named in full ("Trunk: 3.8 mm"). */
    labels: oneOrMore(phraseSchema).optional(),
    /** Adjectives that name the vessel alone, where it is named in full elsewhere and the noun behind them is left out ("the external was patent"). */
    bare: oneOrMore(phraseSchema).optional(),
    /** Vessels of which one must be named in full first; the entry's own where absent. */
    anaphorOf: z.array(z.string()).min(1).optional(),
  })
  .readonly();

/** `lexicons/vessels.json`. */
export const vesselLexiconSchema = z
  .strictObject({
    source: z.string().min(1),
    reading: z.string().min(1),
    vessels: oneOrMore(vesselEntrySchema),
    /** Phrases that hold a vessel word and mean no vessel of the list. */
    notVessels: oneOrMore(z.strictObject({ reason: z.string().min(1), phrases: oneOrMore(phraseSchema) })),
    /** Last word of a name in the singular → in the plural. */
    plurals: wordMap,
    /** Abbreviations that may carry a glued L or R (LCIV, RSFA). */
    sidePrefixed: oneOrMore(phraseSchema),
    /** Words that may stand before or inside a name and leave the vessel the same. */
    segments: oneOrMore(phraseSchema),
    /** Nouns for a part of a vessel ("origin of the ..."). */
    segmentNouns: oneOrMore(phraseSchema),
    /** Words that tell sister vessels apart and share a head noun in a list ("common and external iliac veins"). */
    qualifiers: oneOrMore(phraseSchema),
    sideWords: z
      .strictObject({
        left: oneOrMore(phraseSchema),
        right: oneOrMore(phraseSchema),
        both: oneOrMore(phraseSchema),
        /** The other side than the one last spoken of, or than the access. */
        opposite: oneOrMore(phraseSchema),
        other: oneOrMore(phraseSchema),
        same: oneOrMore(phraseSchema),
      })
      .readonly(),
    /** Side words so short that they count only beside a vessel. */
    shortSideWords: oneOrMore(phraseSchema),
    /** Phrases that hold "left" or "right" and mean no side of a vessel. */
    notSides: oneOrMore(phraseSchema),
  })
  .readonly();

export const deviceKindSchema = z.enum([
  'ivus-catheter',
  'catheter',
  'microcatheter',
  'sheath',
  'guidewire',
  'balloon',
  'stent',
  'stent-graft',
  'atherectomy',
  'thrombectomy',
  'infusion-catheter',
  'embolic',
  'filter',
  'needle',
  'closure',
  'embolic-protection',
  'lithotripsy',
  'snare',
  'central-venous-catheter',
]);

/** A device word; the object form is also an English word or a name and counts only in the spelling given. */
export const deviceTermSchema = z
  .union([phraseSchema, z.strictObject({ term: phraseSchema, caseSensitive: z.string().regex(/[A-Z]/) })])
  .refine((entry) => typeof entry === 'string' || entry.caseSensitive.toLowerCase() === entry.term, {
    message: 'the capitalised form must be the term itself',
  });

/** `lexicons/devices.json`. */
export const deviceLexiconSchema = z
  .strictObject({
    source: z.string().min(1),
    reading: z.string().min(1),
    devices: oneOrMore(z.strictObject({ kind: deviceKindSchema, terms: oneOrMore(deviceTermSchema) })),
    /** Phrases that hold a device word and mean no device of the table. */
    plainWords: oneOrMore(phraseSchema),
    notDevices: oneOrMore(phraseSchema),
  })
  .readonly();

export type Abbreviation = z.infer<typeof abbreviationSchema>;
export type VesselEntry = z.infer<typeof vesselEntrySchema>;
export type VesselLexicon = z.infer<typeof vesselLexiconSchema>;
export type DeviceKind = z.infer<typeof deviceKindSchema>;
export type DeviceTerm = z.infer<typeof deviceTermSchema>;
export type DeviceLexicon = z.infer<typeof deviceLexiconSchema>;

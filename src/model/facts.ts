import type { Quote } from './span.js';
import type { Side, VesselRef } from './vessel.js';

/** Where the skin or a vessel was entered for this procedure. */
export interface AccessSite extends VesselRef {
  readonly id: string;
  /** Toward the heart or away from it, where the note says so. */
  readonly direction: 'antegrade' | 'retrograde' | null;
  readonly outcome: 'successful' | 'failed';
  readonly evidence: readonly Quote[];
}

/** A vessel that a catheter, sheath tip, balloon or IVUS catheter was documented to enter. Never a wire alone. */
export interface Placement extends VesselRef {
  readonly id: string;
  /** Id of the access site it came from; null where none is documented. */
  readonly access: string | null;
  readonly outcome: 'reached' | 'failed';
  /** The words loop it through the aorta or vena cava first (a Waltman loop), though the direct way is shorter. */
  readonly viaTrunk: boolean;
  /** Contrast was injected and filmed from there: decides the inclusive angiography codes (36221-36228, 36251-36254). */
  readonly imaged: boolean;
  /** The filming is said to show the vessels inside the head: 36223 instead of 36222 from the common carotid artery. */
  readonly intracranial: boolean;
  readonly evidence: readonly Quote[];
}

export type IvusStatus = 'performed' | 'planned' | 'not-performed' | 'historical' | 'heading-only';

/** What a vessel's IVUS result rests on. */
export type FindingsKind = 'yes' | 'unattributed' | 'no';

/** One vessel examined (or said to be examined) by intravascular ultrasound, however many runs. */
export interface IvusEvaluation {
  readonly id: string;
  /** null: IVUS was performed and no vessel is named for it, or it stands in a heading only. */
  readonly vessel: string | null;
  readonly side: Side | null;
  /** Whether `vessel` is paired, so that a null `side` is a gap. */
  readonly paired: boolean;
  /** The vessel is named without its level ("iliac vein"). */
  readonly unspecified: boolean;
  readonly status: IvusStatus;
  readonly coronary: boolean;
  readonly phases: readonly ('pre' | 'during' | 'post')[];
  /** Number of documented runs in this vessel, at least 1 where performed. */
  readonly runs: number;
  readonly necessity: readonly Quote[];
  /** No pattern reads `necessity` as a reason: the trained classifier took it for one. */
  readonly reasonClassified: boolean;
  readonly findings: readonly Quote[];
  readonly findingsKind: FindingsKind;
  /** Words take a catheter into this vessel, or past it on a documented way. */
  readonly movement: boolean;
  readonly evidence: readonly Quote[];
}

/** One lesion that the words run across several vessels: counted once, on the vessel first named. */
export interface ContiguousLesion {
  readonly vessels: readonly VesselRef[];
  readonly evidence: readonly Quote[];
}

/** A performed procedure other than IVUS and catheter placement. */
export interface Procedure {
  readonly id: string;
  /** The code of the date of service; null where the text leaves the choice open and `choices` names them. */
  readonly code: string | null;
  readonly choices: readonly string[];
  /** Own words, never a CPT descriptor. */
  readonly label: string;
  readonly side: Side | null;
  readonly vessel: string | null;
  readonly evidence: readonly Quote[];
}

/** A treated vessel: stent, balloon, atherectomy, thrombectomy, embolization. */
export interface TreatedVessel extends VesselRef {
  readonly procedure: string;
  /** The words of the treatment name the vessel; else it is the one spoken of before. */
  readonly named: boolean;
  readonly movement: boolean;
  readonly evidence: readonly Quote[];
}

/** An anatomical variant that the note states. */
export type AnatomicalVariant =
  | 'bovine-arch'
  | 'replaced-right-hepatic'
  | 'replaced-left-hepatic'
  | 'aberrant-right-subclavian'
  | 'left-vertebral-from-arch';

/** Everything that was read from one note, before any rule is applied. */
export interface Facts {
  readonly dateOfService: { readonly value: string | null; readonly evidence: readonly Quote[] };
  readonly accessSites: readonly AccessSite[];
  /** Words that a sheath, catheter or needle went in, though no vessel is named for it. */
  readonly unnamedAccess: readonly Quote[];
  readonly placements: readonly Placement[];
  readonly variants: readonly AnatomicalVariant[];
  readonly ivus: readonly IvusEvaluation[];
  readonly lesions: readonly ContiguousLesion[];
  readonly procedures: readonly Procedure[];
  readonly treated: readonly TreatedVessel[];
  /** Codes that the note itself states, once per distinct code. */
  readonly statedCodes: readonly { readonly code: string; readonly evidence: readonly Quote[] }[];
  readonly modifier50: readonly Quote[];
  /** IVUS attributed to a physician other than the one who performed the base procedure. */
  readonly otherPhysician: readonly Quote[];
  /** Contradictory sides of one vessel. */
  readonly sideConflicts: readonly { readonly vessel: string; readonly evidence: readonly Quote[] }[];
  readonly templateResidue: readonly Quote[];
  /** Arterial access with a venous target, or the like. */
  readonly pathContradictions: readonly { readonly placement: string; readonly evidence: readonly Quote[] }[];
  readonly signature: readonly Quote[];
  /** Contrast venography of an extremity through the access itself. */
  readonly peripheralVenography: readonly Quote[];
}

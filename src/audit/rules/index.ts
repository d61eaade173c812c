import type { AuditRule, RuleMeta } from '../define-rule.js';
import { accessLateralityMissing } from './access-laterality-missing.js';
import { accessSiteMissing } from './access-site-missing.js';
import { catheterBundled } from './catheter-bundled.js';
import { catheterMovementMissing } from './catheter-movement-missing.js';
import { catheterPathContradiction } from './catheter-path-contradiction.js';
import { catheterTargetUnspecified } from './catheter-target-unspecified.js';
import { claimCodeMissing } from './claim-code-missing.js';
import { claimCodeUnsupported } from './claim-code-unsupported.js';
import { claimUnitsDiffer } from './claim-units-differ.js';
import { clonedText } from './cloned-text.js';
import { dateOfServiceMissing } from './date-of-service-missing.js';
import { ivusBaseNotAccepted } from './ivus-base-not-accepted.js';
import { ivusContiguousLesion } from './ivus-contiguous-lesion.js';
import { ivusCoronary } from './ivus-coronary.js';
import { ivusCountedOnce } from './ivus-counted-once.js';
import { ivusDifferentPhysician } from './ivus-different-physician.js';
import { ivusExcludedProcedure } from './ivus-excluded-procedure.js';
import { ivusFindingsMissing } from './ivus-findings-missing.js';
import { ivusFindingsUnattributed } from './ivus-findings-unattributed.js';
import { ivusHeadingOnly } from './ivus-heading-only.js';
import { ivusLateralityMissing } from './ivus-laterality-missing.js';
import { ivusModifier50 } from './ivus-modifier-50.js';
import { ivusNecessityMissing } from './ivus-necessity-missing.js';
import { ivusNoBaseProcedure } from './ivus-no-base-procedure.js';
import { ivusUnitsOverMue } from './ivus-units-over-mue.js';
import { ivusVesselGrouping } from './ivus-vessel-grouping.js';
import { ivusVesselUnnamed } from './ivus-vessel-unnamed.js';
import { ivusVesselUnspecified } from './ivus-vessel-unspecified.js';
import { sideConflict } from './side-conflict.js';
import { signatureMissing } from './signature-missing.js';
import { statedCodeUnsupported } from './stated-code-unsupported.js';
import { templateResidue } from './template-residue.js';

/** Every rule that reads one note, in the order of the contract (section 4). */
export const ruleCatalogue: readonly AuditRule[] = [
  ivusVesselUnnamed,
  ivusVesselUnspecified,
  ivusLateralityMissing,
  ivusNecessityMissing,
  ivusFindingsMissing,
  ivusFindingsUnattributed,
  ivusHeadingOnly,
  ivusNoBaseProcedure,
  ivusBaseNotAccepted,
  ivusExcludedProcedure,
  ivusCountedOnce,
  ivusContiguousLesion,
  ivusVesselGrouping,
  ivusUnitsOverMue,
  ivusModifier50,
  ivusDifferentPhysician,
  ivusCoronary,
  accessSiteMissing,
  accessLateralityMissing,
  catheterMovementMissing,
  catheterTargetUnspecified,
  catheterPathContradiction,
  catheterBundled,
  sideConflict,
  templateResidue,
  statedCodeUnsupported,
  dateOfServiceMissing,
  signatureMissing,
  claimCodeUnsupported,
  claimUnitsDiffer,
  claimCodeMissing,
];

/** Rules that need more notes than one; batches raise them. */
export const archiveRules: readonly RuleMeta[] = [clonedText];

/** What every rule is, in the order of the contract. */
export const everyRule: readonly RuleMeta[] = [...ruleCatalogue.map(({ meta }) => meta), ...archiveRules];

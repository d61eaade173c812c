import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Term } from '../../lexicon/terms.js';
import { flatMap } from '../../model/flat-map.js';
import type { Span } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';

/** Vessels that are the object of a verb of looking with IVUS, behind or in front of it, or the topic of its line. */

const looking = '(?:re-?)?(?:evaluat|examin|interrogat|imag|assess|inspect|survey|visuali[sz]|stud|scan|characteri[sz]|measur|siz|defin|document|view|map|record)';
const look = `(?:${looking}(?:e|y|ing|ion|ation)?|look(?:ing)? (?:at|into|inside)|(?:evaluation|examination|interrogation|imaging|assessment|inspection|survey|measurement|sizing) of)`;
/** "IVUS was done to rule out an obstruction in the", "to look for thrombus in the": what is sought, and the vessel that it is sought in. */
const sought = '(?:rule out|exclude|look(?:ing)? for|search(?:ing)? for|check(?:ing)? for|screen(?:ing)? for|confirm|detect|quantify|quantitate|grade|gauge|determine|clarify|delineate|verify|identify|establish|settle)';

/** "IVUS was used to evaluate the", "we used the IVUS catheter to look at the", "IVUS was performed for assessment of the". */
const usedTo = new RegExp(`^(?: (?:catheter|probe|system|transducer|imaging|device))?(?:,? (?:was|were|is|being|had been|then|also|next|therefore|thus|now|first|again|subsequently|routinely|liberally|used|employed|performed|done|utili[sz]ed|applied|undertaken|carried out|obtained|chosen|brought in|introduced|inserted|advanced|passed|called for|needed|in order|so as|both|further|better|specifically|carefully|fully)){0,8} (?:to (?:\\w+ly |better |further |fully )?|for )(?:${look}|${sought}(?= [^.;:,]*\\b(?:in|of|within) (?:the |both |his |her )?$)) ((?:[^.;:]){0,60})$`);
/** "To evaluate the left common iliac vein, IVUS was performed". */
const aimBefore = new RegExp(`^\\W*(?:(?:next|then|in order),? )?(?:to|for) (?:\\w+ly |better |further )?${look} ((?:[^.;:]){0,60})$`);
/** "We went on to image the vena cava and the brachiocephalic vein with the IVUS probe". */
const lookWith = new RegExp(`\\b${look} ((?:[^.;:]){0,40})$`);
/** What the verb is about in the vessel: its lumen, a narrowing in it, a stent. A distance or a height is no look at it. */
const within = /^(?:(?:left|right|bilateral|the|a|an|any|his|her|this|that|both|each|all|entire|whole|native|proximal|distal|mid|upper|lower|residual|suspected|possible|known|degree|extent|severity|length|nature|size|diameters?|calib(?:er|re)|lumen|walls?|stenos[ie]s|narrowings?|compression|lesions?|plaque|thrombus|clot|occlusion|dissection|flap|stents?|segments?|patency|expansion|apposition|disease|morphology|true|vessel|of|in|within|inside|and|for|or|obstructions?|flow|limiting|significant|hidden|underlying|extrinsic|intraluminal|luminal|mural|post-?thrombotic|in-?stent|restenosis|webs?|scar(?:ring)?|synechiae|spurs?|burden|cross|sectional|area|reference|minimum|minimal|mechanism|cause|type|presence|absence|may-thurner|nutcracker|iliac|venous|arterial|outflow|inflow)(?:\s|$))*$/;

/** "We looked with IVUS at the tibioperoneal trunk". */
const lookedWith = /\blooked (?:(?:also|again|next|then) )?(?:with|w\/|by|using) (?:the |an? )?$/;

const isOther = ({ access, governor }: VesselGroup): boolean => access || governor === 'landmark' || governor === 'agent' || governor === 'door';

/** The first vessel of `vessels` behind `from` and those listed with it. */
function listedFrom(reading: Reading, vessels: readonly VesselGroup[], first: VesselGroup): VesselRef[] {
  const groups = [first];
  for (const group of vessels) {
    const last = groups.at(-1);
    if (!last || group.start <= last.start) continue;
    if (isOther(group) || !/^(?:,| and|, and| as well as|,? then|&|\/|\s)*(?: ?(?:the|both|of the|of|in the|at the|at|into the|proximal|distal|mid|upper|lower|adjacent|then))*\s*$/.test(said(reading, last.end, group.start))) break;
    groups.push(group);
  }
  return flatMap(groups, ({ refs }) => refs);
}

/** Vessels that IVUS was used to look at; none where its aim is a distance, a device or another vessel's. */
export function lookedAtByIvus(reading: Reading, sentence: ReadSentence, hit: Span): VesselRef[] {
  const { vessels, start, end } = sentence;
  const behind = vessels.find((group) => group.start >= hit.end);
  if (behind && !isOther(behind)) {
    const words = usedTo.exec(said(reading, hit.end, behind.start));
    if (words && within.test((words[1] ?? '').trim())) return listedFrom(reading, vessels, behind);
    if (lookedWith.test(said(reading, Math.max(start, hit.start - 40), hit.start)) && /^ (?:(?:catheter|probe) )?(?:at|into|in|inside|through) (?:(?:the|his|her|both) )?$/.test(said(reading, hit.end, behind.start))) return listedFrom(reading, vessels, behind);
  }
  const ahead = vessels.find((group) => group.end <= hit.start);
  if (ahead && !isOther(ahead)) {
    const aim = aimBefore.exec(said(reading, start, ahead.start));
    if (aim && within.test((aim[1] ?? '').trim()) && /^(?:, (?:which|that|where|whose) [^,;.]{1,90})?,? (?:(?:we|i|the|an?|then|next|used|performed|therefore) ){0,4}$/.test(said(reading, lastOf(reading, vessels, ahead).end, hit.start))) return listedFrom(reading, vessels, ahead);
  }
  const object = vessels.findLast((group) => group.end <= hit.start);
  if (!object || !/ (?:with|by|using|under|via|on) (?:the |an? |our )?$/.test(said(reading, object.end, hit.start))) return [];
  const first = vessels.find((group) => group.end <= hit.start && !isOther(group) && lookWith.test(said(reading, Math.max(start, group.start - 60), group.start)) && within.test((lookWith.exec(said(reading, Math.max(start, group.start - 60), group.start))?.[1] ?? '').trim()));
  return first && said(reading, object.end, Math.min(end, hit.start)).length < 40 ? listedFrom(reading, vessels.filter((group) => group.end <= hit.start), first) : [];
}

/** The last of the vessels listed with the first. */
const lastOf = (reading: Reading, vessels: readonly VesselGroup[], first: VesselGroup): VesselGroup => {
  const count = listedFrom(reading, vessels, first).length;
  let refs = 0;
  for (const group of vessels.slice(vessels.indexOf(first))) {
    refs += group.refs.length;
    if (refs >= count) return group;
  }
  return first;
};

/** "Left vertebral artery, V1: IVUS (haze at the stent inflow).": the vessel that the line is about, and IVUS alone behind the colon. */
export function topicOfIvus(reading: Reading, { vessels, start, end }: ReadSentence, hit: Hit<Term>): readonly VesselRef[] {
  const [topic] = vessels;
  if (!topic || topic.access || topic.end > hit.start || !/^\W*(?:\w{1,3}[.)] )?(?:the )?$/.test(said(reading, start, topic.start)) || !/^(?:, ?[\w ]{1,14})?: ?(?:repeat |then )?$/.test(said(reading, topic.end, hit.start))) return [];
  return /^(?: (?:run|pullback|pass|images?|study|catheter|done|performed|used))* ?(?:[(.,;-]|$)/.test(said(reading, hit.end, end)) ? topic.refs : [];
}

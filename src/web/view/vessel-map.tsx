import { h, type VNode } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { describeVessel } from '../../anatomy/vessel-list.js';
import { drawVesselMap } from '../../map/draw-vessel-map.js';
import { type SvgNode, vesselMapSvg } from '../../map/map-svg.js';
import { subjectsOf, systemsOf } from '../../map/map-subjects.js';
import type { MapSystem } from '../../map/vessel-layout.js';
import type { Analysis, CatheterPosition } from '../../model/analysis.js';
import { LitContext, useLit } from '../lit-words.js';

const systemNames: Readonly<Record<MapSystem, string>> = { arterial: 'Arteries', venous: 'Veins' };

/** The drawn tree: accesses, ways with their direction, the order at each branching, vessels examined. */
export const VesselMap = ({ analysis, preSign }: { readonly analysis: Analysis; readonly preSign: boolean }) => {
  const systems = useMemo(() => systemsOf(subjectsOf(analysis)), [analysis]);
  const [chosen, setChosen] = useState<MapSystem | null>(null);
  const [whole, setWhole] = useState(false);
  const system = chosen !== null && systems.includes(chosen) ? chosen : systems[0];
  if (system === undefined) return null;
  return (
    <section class="card map" aria-labelledby="map-title">
      <div class="map-head">
        <h2 id="map-title">Vessel map</h2>
        {systems.length > 1 && (
          <fieldset class="switch small">
            <legend class="spoken">Which vessels are drawn</legend>
            {systems.map((name) => (
              <label key={name}><input type="radio" name="map-system" checked={name === system} onChange={() => setChosen(name)} /><span>{systemNames[name]}</span></label>
            ))}
          </fieldset>
        )}
        <button type="button" class="quiet-button" aria-pressed={whole} onClick={() => setWhole(!whole)}>{whole ? 'Show what the note uses' : 'Show the whole tree'}</button>
      </div>
      <Drawing analysis={analysis} system={system} whole={whole} />
      <Ways analysis={analysis} preSign={preSign} />
    </section>
  );
};

const Drawing = ({ analysis, system, whole }: { readonly analysis: Analysis; readonly system: MapSystem; readonly whole: boolean }) => {
  const { lit, light, show } = useContext(LitContext);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const tree = useMemo(() => {
    const drawing = drawVesselMap(analysis, { system, whole, width });
    return drawing === null ? null : vesselMapSvg(drawing, `${systemNames[system]}: the way of each catheter, told in the list below`);
  }, [analysis, system, whole, width]);
  const about = (event: MouseEvent): readonly string[] => {
    const found = event.target instanceof Element ? event.target.closest('[data-about]')?.getAttribute('data-about') : null;
    return found?.split(' ') ?? [];
  };
  return tree === null ? null : (
    <div ref={frame} class={lit.size > 0 ? 'drawing some-lit' : 'drawing'} onMouseOver={(event) => light(about(event))} onMouseLeave={() => light([])}
      onClick={(event) => { const ids = about(event); if (ids.length > 0) show(ids); }}>
      {toElement(tree, lit)}
    </div>
  );
};

/** Letters keep their size: on a narrow screen the drawing is laid out anew, not shrunk. */
const useWidth = (frame: { readonly current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(560);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.min(600, Math.max(280, Math.round(element.clientWidth)))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
};

/** Drawn with attributes and text only: words of a note do not reach it as markup. */
const toElement = (node: SvgNode | string, lit: ReadonlySet<string>, key = 0): VNode | string => {
  if (typeof node === 'string') return node;
  const ids = String(node.attributes['data-about'] ?? '').split(' ');
  const isLit = ids.some((id) => lit.has(id));
  const attributes = { ...node.attributes, ...(isLit ? { class: `${node.attributes.class ?? ''} lit` } : {}), key };
  return h(node.name, attributes, node.children.map((child, index) => toElement(child, lit, index)));
};

/** The same ways in words, for those who do not see the picture, and to check it by. */
const Ways = ({ analysis, preSign }: { readonly analysis: Analysis; readonly preSign: boolean }) => {
  const reached = analysis.catheterPositions.filter(({ outcome, path }) => outcome === 'reached' && path.length > 0);
  return reached.length > 0 && (
    <ol class="ways" aria-label="Ways of the catheters">
      {reached.map((position) => <WayWords key={position.id} position={position} preSign={preSign} />)}
    </ol>
  );
};

const WayWords = ({ position, preSign }: { readonly position: CatheterPosition; readonly preSign: boolean }) => {
  const { isLit, show, handlers } = useLit([position.id, ...(position.access === null ? [] : [position.access])]);
  const order = position.order === null ? 'order open' : position.order === 'nonselective' ? 'nonselective' : `${position.order} order`;
  return (
    <li class={isLit ? 'lit' : ''} {...handlers}>
      <button type="button" onClick={show}>
        <span class="chain">{position.path.map(describeVessel).join(' → ')}</span>
        <span class="order-words">{order}{!preSign && position.code !== null && <span class="code-words"> {position.code}</span>}</span>
      </button>
    </li>
  );
};

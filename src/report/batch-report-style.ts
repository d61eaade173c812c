import { htmlStyle } from './html-style.js';

/** The style sheet of the archive report: that of a note's report, with pictures, tiles and tables. */
export const batchReportStyle = `${htmlStyle}
main { max-width: 68rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin: .8rem 0 0; font-size: .92rem; }
a { color: var(--info); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: .7rem; margin: 1.4rem 0 0; }
.tile { background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; padding: .8rem 1rem; }
.tile b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tile span { color: var(--quiet); font-size: .86rem; }
figure { margin: 0 0 .8rem; background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; padding: .8rem 1rem; overflow-x: auto; break-inside: avoid; }
figcaption { color: var(--quiet); font-size: .88rem; margin: 0 0 .4rem; }
svg { display: block; max-width: 100%; height: auto; font: 12px system-ui, sans-serif; }
.wide svg { max-width: none; }
svg text { fill: var(--ink); } svg .quiet { fill: var(--quiet); font-size: 11px; } svg .on-bar { fill: var(--sheet); font-weight: 600; }
svg .bar { fill: var(--info); } svg .bar.error { fill: var(--error); } svg .bar.warning { fill: var(--warning); } svg .bar.info { fill: var(--info); } svg .bar.pass { fill: var(--good); }
svg .bar.review { fill: var(--warning); } svg .bar.fail { fill: var(--error); } svg .bar.not-applicable { fill: var(--quiet); }
svg .grid { stroke: var(--rule); stroke-width: 1; } svg .whisker { stroke: var(--ink); stroke-width: 1.4; } svg .line { stroke: var(--error); stroke-width: 2; fill: none; } svg .band { fill: var(--error); fill-opacity: .16; } svg .dot { fill: var(--error); }
svg .cell { fill: var(--error); } svg .frame { fill: none; stroke: var(--rule); }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
td:first-child { white-space: nowrap; } td { max-width: 30rem; }
th { color: var(--quiet); font-weight: 600; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.table { background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; padding: .4rem 1rem .6rem; margin: 0 0 .8rem; overflow-x: auto; }
h3 { font-size: .98rem; margin: 1rem 0 .5rem; }
summary { cursor: pointer; color: var(--info); margin: .2rem 0 .6rem; }
tr:target { background: var(--warning-wash); }
.ids { font-size: .88rem; } .ids a { margin-right: .6rem; }
@media print { .table, figure, .tile { border-color: #bbb; } nav { display: none; } details:not([open]) { display: none; } svg .bar, svg .cell, svg .band { print-color-adjust: exact; } }
`;

/** The style sheet of the HTML report: calm on a screen, in the dark, on a phone and on paper. */
export const htmlStyle = `
:root { color-scheme: light dark; --ground: #fbfaf8; --sheet: #ffffff; --ink: #1d2428; --quiet: #5b666d; --rule: #dfe3e4;
  --error: #a4262c; --warning: #855700; --info: #1f5f8b; --good: #1d6b45; --proof: #d9efe2; --error-wash: #fbdcda; --warning-wash: #fbeac4; --info-wash: #d9e9f5; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181a; --sheet: #1b2124; --ink: #e4e8ea; --quiet: #9caab1; --rule: #323b40;
  --error: #ff9a94; --warning: #f0c267; --info: #8cc4ee; --good: #82d3a8; --proof: #1e4030; --error-wash: #5a2526; --warning-wash: #4d3b12; --info-wash: #1d3d55; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .75rem; padding-bottom: .35rem; border-bottom: 1px solid var(--rule); }
p { margin: .25rem 0; }
ul, ol { list-style: none; margin: 0; padding: 0; }
.summary { color: var(--quiet); }
.verdict { display: inline-block; padding: .1rem .6rem; border: 1.5px solid currentColor; border-radius: 1rem; font-weight: 650; margin-right: .4rem; }
.pass, .good { color: var(--good); } .fail, .error { color: var(--error); } .review, .warning { color: var(--warning); } .info, .question { color: var(--info); } .not-applicable { color: var(--quiet); }
.entry { background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; padding: .8rem 1rem; margin: 0 0 .7rem; break-inside: avoid; }
.entry h3 { font-size: 1rem; margin: 0 0 .2rem; font-weight: 600; }
.tag { font-weight: 700; }
.code { font: 600 1.05em/1.4 ui-monospace, monospace; margin-right: .5rem; }
.quiet, .entry blockquote .place { color: var(--quiet); font-size: .88rem; }
.entry blockquote { margin: .45rem 0 0; padding-left: .75rem; border-left: 3px solid var(--rule); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; background: var(--sheet); } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th, .total th, .total td { font-weight: 650; } th.amount, td.amount { text-align: right; font-variant-numeric: tabular-nums; }
.note { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--sheet); border: 1px solid var(--rule); border-radius: .5rem; padding: 1rem; font: .92rem/1.6 ui-monospace, monospace; margin: 0; }
mark { color: inherit; border-radius: .15rem; padding: .05em 0; }
mark.proof { background: var(--proof); }
mark.error { background: var(--error-wash); text-decoration: underline wavy var(--error); text-underline-offset: .2em; color: inherit; }
mark.warning { background: var(--warning-wash); text-decoration: underline dashed var(--warning); text-underline-offset: .2em; color: inherit; }
mark.info { background: var(--info-wash); color: inherit; }
.map { background: #fff; border: 1px solid var(--rule); border-radius: .5rem; padding: .8rem; margin-bottom: .7rem; text-align: center; break-inside: avoid; } .map svg { max-width: 100%; height: auto; } .ways { font-size: .92rem; } .ways li { padding: .2rem 0; }
.legend { margin: 0 0 .6rem; } .legend mark { padding: .05em .4em; margin-right: .5rem; }
@media print { :root { color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --error: #8c1c22; --warning: #6b4600; --info: #174a6d; --good: #14532f;
    --proof: #e3f3ea; --error-wash: #fbe3e1; --warning-wash: #fbf0d6; --info-wash: #e3eff8; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } .note { border-color: #bbb; } mark { print-color-adjust: exact; } @page { margin: 18mm; } }
`;

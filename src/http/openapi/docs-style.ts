/** The style sheet of /docs. */
export const docsStyle = `
:root { color-scheme: light dark; --ground: #f2f4f5; --sheet: #fff; --ink: #17222c; --muted: #53616d; --line: #dbe1e6; --accent: #0c5a60; }
@media (prefers-color-scheme: dark) { :root { --ground: #10161b; --sheet: #182027; --ink: #e6ebef; --muted: #a2aeb8; --line: #2d3841; --accent: #6fc3c6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; } h2 { margin: 2.4rem 0 .8rem; font-size: 1.15rem; } h3 { margin: 0; font-size: 1rem; font-weight: 600; } h4 { margin: 1rem 0 .3rem; font-size: .85rem; color: var(--muted); font-weight: 500; }
p { margin: .3rem 0; } a { color: var(--accent); } code, pre { font: .88em/1.5 ui-monospace, monospace; }
nav ul { columns: 2; padding-left: 1.1rem; margin: .6rem 0; } .quiet { color: var(--muted); }
article { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.2rem; margin: 0 0 .8rem; }
.method { display: inline-block; min-width: 3.4em; font-weight: 700; color: var(--accent); }
table { width: 100%; border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-top: 1px solid var(--line); font-weight: 400; }
pre { overflow: auto; margin: .3rem 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--ground); }
details { margin-top: .6rem; } summary { cursor: pointer; color: var(--accent); }
@media (max-width: 40rem) { nav ul { columns: 1; } }
`;

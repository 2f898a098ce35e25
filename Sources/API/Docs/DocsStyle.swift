/// How the pages look: the product's colours and measures, the system's own letters, room enough from 390 pixels up.
enum DocsStyle {
    static let sheet = """
        :root {
          --ink: #1b2430; --ink-2: #4a5565; --paper: #ffffff; --ground: #f5f6f8; --line: #d9dee5; --line-strong: #8b95a3;
          --accent: #0b5cad; --accent-soft: #e7f0fa; --focus: #ffbf47; --good: #1d6b43; --good-soft: #e5f3ec;
          --warn: #7a5200; --warn-soft: #fff4d6; --bad: #a3241b; --bad-soft: #fcebea;
          --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem;
          --radius: 6px; --measure: 68ch;
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
          color: var(--ink); background: var(--ground);
        }
        *, *::before, *::after { box-sizing: border-box }
        body { margin: 0 }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 var(--s4) }
        h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 var(--s3) }
        h3 { font-size: 1rem; margin: 0 0 var(--s2) }
        p { margin: 0 0 var(--s3); max-width: var(--measure) }
        a { color: var(--accent); text-underline-offset: .15em }
        code { font: .92em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ink) }
        main:focus { outline: none; box-shadow: none }
        .skip { position: absolute; left: -999px; background: var(--paper); padding: var(--s2) var(--s3) }
        .skip:focus { left: var(--s4); top: var(--s4); z-index: 9 }
        .top { background: var(--paper); border-bottom: 1px solid var(--line) }
        .top > div, main { max-width: 72rem; margin: 0 auto; padding: 0 var(--s5) }
        .top > div { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2) var(--s5); min-height: 3.75rem }
        .brand { font-weight: 700; color: var(--ink); text-decoration: none; padding: var(--s2) 0 }
        .nav { display: flex; flex-wrap: wrap; gap: var(--s1) }
        .nav a { padding: var(--s2) var(--s3); border-radius: var(--radius); color: var(--ink-2); text-decoration: none }
        .nav a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -3px 0 var(--accent); border-radius: 0 }
        main { padding-block: var(--s5) var(--s7) }
        .card { background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--s5); margin-bottom: var(--s5) }
        .card > :last-child { margin-bottom: 0 }
        .contents { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: var(--s2) }
        .contents a { display: inline-flex; gap: var(--s2); align-items: center; min-height: 2.75rem; padding: 0 var(--s4);
          border: 1px solid var(--line-strong); border-radius: 2rem; text-decoration: none }
        .group { margin-top: var(--s6) }
        .endpoint { scroll-margin-top: var(--s4) }
        .endpoint h3 { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: baseline; font-size: 1.05rem }
        .method { font-size: .85rem; font-weight: 700; letter-spacing: .04em; padding: .1rem .6rem; border-radius: var(--radius);
          background: var(--accent-soft); color: var(--accent) }
        .method.post { background: var(--good-soft); color: var(--good) }
        .method.put, .method.patch { background: var(--warn-soft); color: var(--warn) }
        .method.delete { background: var(--bad-soft); color: var(--bad) }
        .facts { display: grid; grid-template-columns: minmax(8rem, 11rem) minmax(0, 1fr); gap: var(--s2) var(--s4); margin: 0 }
        .facts dt { color: var(--ink-2); font-weight: 600 }
        .facts dd { margin: 0 }
        .facts ul { margin: 0; padding-left: 1.1rem }
        @media (max-width: 40rem) {
          .top > div, main { padding-inline: var(--s4) }
          .card { padding: var(--s4) }
          .facts { grid-template-columns: minmax(0, 1fr); gap: 0 }
          .facts dd { margin-bottom: var(--s3) }
        }
        @media print { .top, .contents, .skip { display: none } :root { background: #fff } .card { break-inside: avoid } }

        """
}

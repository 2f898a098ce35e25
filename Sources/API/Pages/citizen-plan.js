"use strict";
// The citizen's sheet. The link's id stands behind the # of the address and is not sent with the page; the key that the one-time code gives
// is kept for this tab alone.
(() => {
  const link = location.hash.slice(1);
  const place = "abc-jobplan " + link;
  const byId = (id) => document.getElementById(id);
  const opening = byId("aabning"), sheet = byId("ark"), saved = byId("gemt"), notice = byId("besked");
  const letters = {
    A: "Det job, du helst vil have, og som passer til det, du kan.",
    B: "Et job, der passer til det, du kan, og hvor der er brug for flere.",
    C: "Et område, hvor der er mange job, og som kan blive vejen videre.",
  };
  const kinds = [
    { kind: "funktion", title: "Hvad vil du lave?", hint: "Skriv, hvad man laver, mere end hvad jobbet hedder.", add: "Tilføj en linje" },
    { kind: "virksomhed", title: "Hvor?", hint: "En virksomhed, eller en slags virksomheder.", add: "Tilføj et sted" },
    { kind: "opgave", title: "Hvad gør du?", hint: "Og hvornår er det gjort?", add: "Tilføj noget, du gør" },
  ];
  let key = sessionStorage.getItem(place), tag = null, isChanged = false, isSaving = false;

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute === "class") element.className = value;
      else if (attribute === "text") element.textContent = value;
      else if (value !== null && value !== undefined) element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
  }

  function say(text, isBad = false) {
    notice.textContent = text;
    notice.className = isBad ? "notice bad" : "notice";
    notice.hidden = !text;
    if (isBad) notice.scrollIntoView({ block: "nearest" });
  }

  const danishDay = (text) => text.slice(0, 10).split("-").reverse().join(".");
  function danishTime(text) {
    const time = new Date(text);
    const day = time.toLocaleDateString("da-DK", { day: "numeric", month: "long" });
    return `den ${day} kl. ${time.getHours()}.${String(time.getMinutes()).padStart(2, "0")}`;
  }

  // What is wrong in a field is said here: the browser's own words are in the browser's language.
  function explain(field, words) {
    const judge = () => {
      field.setCustomValidity("");
      if (!field.validity.valid) field.setCustomValidity(words);
    };
    // A date that is half there changes nothing that is told by `input`.
    for (const moment of ["input", "keyup", "blur"]) field.addEventListener(moment, judge);
    judge();
  }

  async function ask(method, path, headers, body) {
    let answer;
    try {
      const signal = AbortSignal.timeout?.(30000);
      answer = await fetch(path, { method, headers, body, signal, cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" });
    } catch {
      throw { status: 0, detail: "Der er ikke forbindelse lige nu. Prøv igen om lidt." };
    }
    const json = await answer.json().catch(() => ({}));
    if (!answer.ok) throw { status: answer.status, detail: json.detail || json.title || "Det gik ikke. Prøv igen om lidt.", errors: json.errors || [] };
    return { json, tag: answer.headers.get("ETag") };
  }

  explain(byId("kode"), "Skriv den kode, du fik af din sagsbehandler.");

  // Opening ----------------------------------------------------------------------------------------------------------

  // The same word until the server has answered: an answer that is lost on the way is given again, and the code is not wasted.
  const repeat = '"' + Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("") + '"';

  opening.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = opening.querySelector("button");
    const code = byId("kode").value.toUpperCase().replace(/[^0-9A-Z]/g, "");
    button.disabled = true;
    try {
      const { json, tag: first } = await ask("POST", "/v1/citizen-plan/opening", { Authorization: `Bearer ${link}.${code}`, "Idempotency-Key": repeat });
      key = json.key;
      sessionStorage.setItem(place, key);
      say("");
      show(json, first);
      byId("titel").focus();
    } catch (problem) {
      say(problem.status === 401 ? "Koden passer ikke til linket, eller linket gælder ikke længere. Prøv igen, eller bed din sagsbehandler om et nyt."
        : problem.detail, true);
      byId("kode").setAttribute("aria-invalid", "true");
      byId("kode").focus();
    } finally {
      button.disabled = false;
    }
  });

  // The sheet --------------------------------------------------------------------------------------------------------

  function row(kind, letter, line) {
    const text = make("input", { type: "text", maxlength: "500", "aria-label": `${letter}: ${kind.title}` });
    text.value = line.text || "";
    const remove = make("button", { type: "button", class: "btn quiet small", text: "Slet", "aria-label": "Slet linjen" });
    const element = make("div", { class: kind.kind === "opgave" ? "row task" : "row" }, text);
    element.dataset.kind = kind.kind;
    if (line.id) element.dataset.id = line.id;
    if (kind.kind === "opgave") {
      const due = make("input", { type: "date", "aria-label": `${letter}: Hvornår er det gjort?` });
      due.value = line.due || "";
      explain(due, "Skriv hele datoen, eller lad feltet stå tomt.");
      element.append(due);
    }
    element.append(remove);
    remove.addEventListener("click", () => {
      const next = element.nextElementSibling;
      element.remove();
      change();
      (next?.querySelector("input") || next || sheet.querySelector("input"))?.focus();
    });
    return element;
  }

  function letterCard(letter, plan) {
    const card = make("section", { class: "card", "aria-labelledby": "titel" + letter },
      make("div", { class: "letter" }, make("h2", { id: "titel" + letter, text: letter }), make("span", { text: letters[letter] })));
    card.dataset.letter = letter;
    for (const kind of kinds) {
      const group = make("fieldset", {}, make("legend", { text: kind.title }), make("p", { class: "hint", text: kind.hint }));
      const lines = plan.lines.filter((line) => line.letter === letter && line.kind === kind.kind);
      for (const line of lines.length ? lines : [{}]) group.append(row(kind, letter, line));
      const add = make("button", { type: "button", class: "btn quiet small", text: kind.add, "aria-label": `${kind.add} under ${letter}` });
      add.addEventListener("click", () => {
        const fresh = row(kind, letter, {});
        group.insertBefore(fresh, add);
        fresh.querySelector("input").focus();
      });
      group.append(add);
      const others = plan.others.filter((task) => kind.kind === "opgave" && task.letter === letter);
      if (others.length) {
        group.append(make("p", { class: "hint", text: "Det gør andre:" }), make("ul", { class: "others" }, ...others.map((task) =>
          make("li", { text: `${task.who}: ${task.text}${task.due ? ` (senest ${danishDay(task.due)})` : ""}` }))));
      }
      card.append(group);
    }
    const number = make("input", { type: "number", min: "0", max: "200", id: "antal" + letter });
    number.value = plan.intensity[letter] ?? "";
    explain(number, "Skriv et helt tal fra 0 til 200, eller lad feltet stå tomt.");
    card.append(make("fieldset", {}, make("label", { for: "antal" + letter },
      make("span", { class: "visually-hidden", text: letter + ": " }), "Hvor mange ansøgninger om ugen?"), number));
    return card;
  }

  function show(plan, newTag) {
    tag = newTag;
    isChanged = false;
    opening.hidden = true;
    sheet.hidden = false;
    byId("bogstaver").replaceChildren(...Object.keys(letters).map((letter) => letterCard(letter, plan)));
    byId("hilsen").value = plan.message || "";
    byId("klar").checked = plan.done;
    const until = `Du kan skrive på arket indtil ${danishTime(plan.expiresAt)}.`;
    byId("frist").textContent = plan.returnBy ? `Fyld det ud senest ${danishDay(plan.returnBy)}. ${until}` : until;
    saved.textContent = plan.savedAt ? `Gemt ${danishTime(plan.savedAt)}` : "";
  }

  // What is kept of a sheet, in one form and order, whether it was written here or came from the server.
  const content = (plan) => ({
    lines: plan.lines.map(({ id, letter, kind, text, due }) => ({ id: id || undefined, letter, kind, text, due: due || undefined })),
    intensity: Object.fromEntries(Object.keys(letters).map((letter) => [letter, plan.intensity[letter] ?? undefined])),
    message: plan.message || undefined,
    done: plan.done,
  });

  function change() {
    isChanged = true;
    saved.textContent = "Ikke gemt endnu";
  }
  sheet.addEventListener("input", change);
  window.addEventListener("beforeunload", (event) => {
    if (!isChanged && !isSaving) return;
    event.preventDefault();
    event.returnValue = true;
  });

  // Every line with words in it, each with its place on the screen, so that a fault is shown where it is.
  function written() {
    const lines = [], places = [];
    for (const element of sheet.querySelectorAll(".row")) {
      const [text, due] = element.querySelectorAll("input");
      text.removeAttribute("aria-invalid");
      if (!text.value.trim()) continue;
      const line = { letter: element.closest("section").dataset.letter, kind: element.dataset.kind, text: text.value.trim() };
      if (element.dataset.id) line.id = element.dataset.id;
      if (due?.value) line.due = due.value;
      lines.push(line);
      places.push(text);
    }
    const intensity = {};
    for (const letter of Object.keys(letters)) {
      const number = byId("antal" + letter).value;
      if (number !== "") intensity[letter] = Number(number);
    }
    const body = content({ lines, intensity, message: byId("hilsen").value.trim(), done: byId("klar").checked });
    return { text: JSON.stringify(body), places };
  }

  // What was sent without an answer: it may have been kept, or not.
  const unsure = new Set();

  async function keep(text) {
    const send = () => ask("PUT", "/v1/citizen-plan", { Authorization: `Bearer ${key}`, "If-Match": tag, "Content-Type": "application/json" }, text);
    try {
      return await send();
    } catch (problem) {
      if (problem.status === 0 || problem.status >= 500) unsure.add(text);
      if (problem.status !== 412 || !unsure.size) throw problem;
      // It is no other window that wrote, if what stands there is what was sent from here.
      const { json, tag: found } = await ask("GET", "/v1/citizen-plan", { Authorization: `Bearer ${key}` });
      if (!unsure.has(JSON.stringify(content(json)))) throw problem;
      tag = found;
      return send();
    }
  }

  sheet.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isSaving) return;
    const { text, places } = written();
    isSaving = true;
    // What is written from now on is not in what is sent; nor does the answer touch it.
    isChanged = false;
    saved.textContent = "Gemmer …";
    try {
      const { json, tag: next } = await keep(text);
      tag = next;
      unsure.clear();
      say("");
      if (isChanged) saved.textContent = "Ikke gemt endnu";
      else saved.textContent = json.done ? "Gemt. Din sagsbehandler kan nu se, at du er klar." : `Gemt ${danishTime(json.savedAt)}`;
    } catch (problem) {
      change();
      const wrong = (problem.errors || []).map((error) => places[/^\/lines\/(\d+)\//.exec(error.pointer)?.[1]]).filter(Boolean);
      for (const field of wrong) field.setAttribute("aria-invalid", "true");
      if (problem.status === 412) {
        say("Arket er gemt fra et andet vindue i mellemtiden. Genindlæs siden for at se det. Det, du har skrevet her, er ikke gemt.", true);
      } else if (problem.status === 401) {
        leave();
      } else {
        say((problem.errors || []).map((error) => error.detail).join(" ") || problem.detail, true);
      }
      wrong[0]?.focus();
    } finally {
      isSaving = false;
    }
  });

  byId("luk").addEventListener("click", () => {
    if ((isChanged || isSaving) && !confirm("Der er noget, du ikke har gemt. Vil du lukke alligevel?")) return;
    isChanged = isSaving = false;
    sessionStorage.removeItem(place);
    location.reload();
  });

  function leave() {
    sessionStorage.removeItem(place);
    say("Linket gælder ikke længere. Bed din sagsbehandler om et nyt, hvis du vil skrive mere."
      + (isChanged ? " Det, du ikke nåede at gemme, står her, til du lukker siden." : ""), true);
  }

  async function begin() {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(link)) {
      return say("Linket er ikke helt. Brug det link, du fik af din sagsbehandler, med alle tegn.", true);
    }
    if (!key) {
      opening.hidden = false;
      return byId("kode").focus();
    }
    try {
      const { json, tag: first } = await ask("GET", "/v1/citizen-plan", { Authorization: `Bearer ${key}` });
      show(json, first);
    } catch (problem) {
      if (problem.status !== 401) return say(problem.detail, true);
      leave();
      opening.hidden = false;
    }
  }
  begin();
})();

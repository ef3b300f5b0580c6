/*
 * Comfort for pages that all work without it. No framework, no state, and no content of pages built by script:
 * - focus goes to the error summary or to the result of an action;
 * - a form is sent only once, even when its button is pressed twice;
 * - leaving a page asks first while something written has not been sent;
 * - / and Ctrl-K jump to the search field;
 * - j, k, Enter and ? work in work lists, x marks a row, s, p and v work in lists of matches, n begins a note;
 * - Escape and a click outside close open menus; without one, Escape closes the group of a record that is being changed;
 * - filters are open where there is room, and those above a list apply when they are chosen;
 * - words that a row of a list has no room for are said where one points;
 * - titles of work are offered while one types;
 * - a page with a running task looks again how far it is, and loads anew when it is done.
 */
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // a checkbox takes no letters, so the list's shortcuts keep working while it has the focus
  const typing = (target) =>
    target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog") !== null;

  document.querySelector("#error-summary")?.focus();

  // A second press while the first is under way would only get the first one's result.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    for (const button of all("button[type=submit]", form)) button.setAttribute("aria-disabled", "true");
  });
  // A page restored from the browser's history may be sent again.
  addEventListener("pageshow", () => {
    for (const form of all("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of all("button[aria-disabled]", form)) button.removeAttribute("aria-disabled");
    }
  });

  // What is written is not lost by a slip, nor by changing the language; what was refused has not been sent either.
  let written = document.querySelector("#error-summary")?.closest("form");
  document.addEventListener("input", ({ target }) => {
    if (target.form?.method === "post" && !target.matches("input[type=hidden], [data-mark]")) written = target.form;
  });
  addEventListener("beforeunload", (event) => {
    if (written?.isConnected && !written.dataset.sent) event.preventDefault();
  });

  const worklist = document.querySelector("[data-worklist]");
  const step = (by) => {
    // rows in a closed fold take no focus
    const rows = all("[data-worklist] a[data-row]").filter((row) => row.checkVisibility?.() ?? true);
    const here = rows.findIndex((row) => row.closest("[data-worklist] > *")?.contains(document.activeElement));
    const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  /*
   * Shortcuts for the focused row of the match list. Proposing shows a person to a company, so p only moves the focus
   * there. What they press stands in the row, or in the detail beside the list once the row is open.
   */
  const deskKeys = {
    x: (row) => {
      const mark = row.querySelector("input[data-mark]");
      const begin = document.querySelector("a[data-select]");
      if (mark) mark.click();
      else if (begin && row.id) location.assign(`${begin.href}&pick=${row.id.slice("row-".length)}#${row.id}`);
    },
    s: (row) => row.querySelector(".match-shortlist")?.requestSubmit(),
    p: (row, event) => {
      const reason = row.querySelector("[data-propose] details");
      if (reason) reason.open = true;
      event?.preventDefault();
      row.querySelector("[data-propose] :is(select, input:not([type=hidden]), button, a)")?.focus();
    },
    v: (row) => row.querySelector("a[data-switch]")?.click(),
    n: (row) => row.querySelector("a[data-note-to]")?.click(),
  };
  const detail = document.querySelector("[data-detail]");
  // what is marked for comparison stays marked when another row is opened
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[data-row]");
    if (!link || !detail) return;
    const to = new URL(link.href);
    to.searchParams.delete("compare");
    for (const { value } of all("[name=compare]:checked")) to.searchParams.append("compare", value);
    link.href = to;
  });
  const keyBefore = "key pressed in a closed row";
  const pressIn = (row, event) => {
    const inRow = !detail || event.key === "x" || row.querySelector("[data-propose]");
    if (inRow || row.matches(".is-here")) return deskKeys[event.key](inRow ? row : detail, event);
    sessionStorage.setItem(keyBefore, event.key);
    row.querySelector("a[data-row]")?.click();
  };
  const keptKey = sessionStorage.getItem(keyBefore);
  sessionStorage.removeItem(keyBefore);
  // the shortcuts go on from the row that was opened, or that an action changed (only once everything has loaded, because
  // scrolling to the anchor takes the focus away)
  addEventListener("load", () => {
    if (document.querySelector("#error-summary")) return;
    const isOpened = detail !== null && location.hash === "#detail";
    const row = isOpened
      ? detail.parentElement.querySelector(".is-here")
      : document.getElementById(location.hash.slice(1));
    if (!row?.matches("[data-worklist] > *")) return;
    const below = isOpened ? null : row.nextElementSibling;
    const field = below?.matches(".desk-opened") ? below.querySelector("input.input") : null;
    (field ?? row.querySelector("a[data-row]"))?.focus({ preventScroll: isOpened });
    if (isOpened && keptKey) deskKeys[keptKey]?.(detail);
  });
  // a note about the focused row, else about whom the page is about
  const note = (event) => {
    const row = document.activeElement?.closest("[data-note]");
    const address = row && `${row.closest("[data-note-at]").dataset.noteAt}${row.id.slice("row-".length)}#${row.id}`;
    if (address) location.assign(address);
    const field = document.querySelector("input[data-note-field]");
    if (address || !field) return;
    event.preventDefault();
    field.focus();
    field.scrollIntoView({ block: "nearest" });
  };
  // the search field in the side rail or the top bar, whichever is visible
  const find = (event) => {
    const field = all("input[data-find]").find((one) => one.checkVisibility?.() ?? one.offsetParent !== null);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") find(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") wayOut(event);
    if (typing(event.target)) return;
    if (worklist && (event.key === "j" || event.key === "k")) {
      event.preventDefault();
      step(event.key === "j" ? 1 : -1);
    }
    const wanted = deskKeys[event.key];
    const row = document.activeElement?.closest("[data-worklist] > *");
    if (wanted && row) pressIn(row, event);
    if (event.key === "n") note(event);
    if (event.key === "/") find(event);
    if (event.key === "?") {
      const help = document.querySelector("#keys-help");
      if (help instanceof HTMLDialogElement && !help.open) help.showModal();
    }
  });

  const menus = all("details[data-menu]");
  const closeMenus = (except) => {
    for (const menu of menus) {
      if (menu === except || !menu.open) continue;
      const held = menu.contains(document.activeElement);
      menu.open = false;
      if (held) menu.querySelector("summary")?.focus();
    }
  };
  document.addEventListener("click", (event) => closeMenus(event.target.closest?.("details[data-menu]")));
  // a choice that stands open closes first
  const wayOut = ({ target }) => {
    if (menus.some((menu) => menu.open)) closeMenus();
    else if (!target.closest("select, dialog")) document.querySelector("a[data-way-out]")?.click();
  };

  // What is chosen above a list applies at once; the menu stands open again, so that the next value is one press away.
  const chosenBefore = "chosen in a list";
  for (const form of all("form[data-apply]")) {
    form.addEventListener("change", ({ target }) => {
      if (target.type === "search") return;
      sessionStorage.setItem(chosenBefore, JSON.stringify([location.pathname, target.name, target.value]));
      form.requestSubmit();
    });
    // the address names only what is chosen, of two values of one name the last
    form.addEventListener("formdata", ({ formData }) => {
      for (const { name } of all("input[type=hidden]", form))
        if (form.querySelector(`input[type=checkbox][name="${name}"]`))
          formData.set(name, formData.getAll(name).at(-1));
      for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
    });
  }
  const [path, name, value] = JSON.parse(sessionStorage.getItem(chosenBefore) ?? "[]");
  sessionStorage.removeItem(chosenBefore);
  const changed =
    path === location.pathname &&
    all("form[data-apply] :is(input, select)").find(
      (one) => one.name === name && (one.type === "select-one" || one.value === value),
    );
  if (changed) {
    const menu = changed.closest("details[data-menu]");
    if (menu) menu.open = true;
    changed.focus();
  }

  const wide = matchMedia("(min-width: 60em)");
  const folds = all("details[data-fold]");
  const unfold = () => {
    if (wide.matches) for (const fold of folds) fold.open = true;
  };
  unfold();
  wide.addEventListener("change", unfold);

  document.addEventListener("pointerover", ({ target }) => {
    const words = target.closest(".desk-row > td > div:not([class]), .desk-two > div, .desk-row > th > a");
    const isCut = words && (words.scrollHeight > words.clientHeight + 1 || words.scrollWidth > words.clientWidth + 1);
    if (isCut) words.title = words.textContent.trim();
  });

  for (const field of all("input[data-titles]")) {
    let pause;
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(async () => {
        const answer = await fetch(`${field.dataset.titles}?q=${encodeURIComponent(field.value)}`).catch(() => null);
        const titles = answer?.ok ? (await answer.text()).split("\n") : [];
        field.list?.replaceChildren(...titles.filter(Boolean).map((title) => new Option(title, title)));
      }, 150);
    });
  }

  const waiting = document.querySelector("[data-refresh]");
  if (waiting) {
    const pause = Math.max(2, Number(waiting.dataset.refresh) || 3) * 1000;
    // something else has come beside it, or it is over
    const frame = (part) => part && `${part.parentElement.childElementCount} ${part.closest(".notice")?.className}`;
    const page = () => fetch(location.href).then((answer) => (answer.ok ? answer.text() : null));
    setTimeout(async function again() {
      // hidden tabs do not ask, so that a forgotten one costs nothing
      const html = document.hidden ? null : await page().catch(() => null);
      const now = html && new DOMParser().parseFromString(html, "text/html").querySelector("[data-refresh]");
      if (html && frame(now) !== frame(waiting)) return location.reload();
      // only what changed is put in place: what has the focus keeps it, and a tenth is said when it is reached
      for (const [at, part] of now ? all("span, progress", now).entries() : []) {
        const here = all("span, progress", waiting)[at];
        if (here?.localName === "progress") here.value = part.value;
        else if (here && !here.children.length && here.textContent !== part.textContent)
          here.textContent = part.textContent;
      }
      setTimeout(again, pause);
    }, pause);
  }
})();

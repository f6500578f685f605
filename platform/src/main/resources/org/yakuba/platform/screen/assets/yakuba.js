// Keyboard, focus and session. No other script of our own exists; everything works without it.
"use strict";
(() => {
  const typing = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const help = () => document.getElementById("help");
  const search = () => document.getElementById("global-search");

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    // Enter held down presses one button, not the next page's as well.
    if (event.repeat && event.key === "Enter") {
      event.preventDefault();
      return;
    }
    if (event.altKey) {
      const key = event.code.replace(/^(Key|Digit)/, "");
      const link = document.querySelector(`a[data-shortcut="${CSS.escape(key)}"]`);
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === "Escape" && event.target === search()) {
      document.getElementById("main").focus();
      return;
    }
    if (typing(event.target)) return;
    const choice = document.querySelector(`a[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
    if (choice && !event.shiftKey) {
      event.preventDefault();
      choice.click();
      return;
    }
    if (event.key === "/" && search()) {
      event.preventDefault();
      search().focus();
      search().select();
    } else if (event.key === "?" && help()) {
      event.preventDefault();
      help().showModal();
    }
  });

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    if (target.closest("[data-open-help]")) help().showModal();
    if (target.closest("[data-close-help]")) help().close();
    if (target.closest("[data-keep-session]")) keepSession();
    if (target.closest("[data-print]")) window.print();
    const error = target.closest(".error-summary a");
    if (error) {
      const field = document.getElementById(error.hash.slice(1));
      if (field) {
        event.preventDefault();
        field.focus();
      }
    }
  });

  // A wrong form is answered with its error summary in focus; Enter goes on to the first wrong field.
  const summary = document.getElementById("error-summary");
  summary?.focus();
  summary?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === summary) {
      event.preventDefault();
      summary.querySelector("a")?.click();
    }
  });

  // Suggestions: arrows walk through them, Enter takes one, Escape closes them; typing is never in the way.
  const listOf = (field) => document.getElementById(field.getAttribute("aria-controls"));
  const options = (list) => [...list.querySelectorAll("[role=option]")];
  const mark = (field, option) => {
    for (const other of options(listOf(field))) other.setAttribute("aria-selected", String(other === option));
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const show = (field, open) => {
    listOf(field).hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    if (!open) mark(field, null);
  };
  const take = (field, option) => {
    field.value = option.dataset.value;
    for (const [name, value] of Object.entries(JSON.parse(option.dataset.fill || "{}"))) {
      const other = field.form.elements.namedItem(name);
      if (other) other.value = value;
    }
    show(field, false);
  };
  for (const field of document.querySelectorAll("input[role=combobox]")) {
    const list = listOf(field);
    list.addEventListener("htmx:afterSwap", () => {
      const found = options(list);
      found.forEach((option, i) => (option.id = list.id + "-" + i));
      const settled = found.length === 1 && found[0].dataset.value === field.value;
      show(field, found.length > 0 && !settled && document.activeElement === field);
    });
    list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      event.preventDefault();
      if (option) take(field, option);
    });
    field.addEventListener("blur", () => show(field, false));
    field.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      const found = options(list);
      const at = found.findIndex((option) => option.getAttribute("aria-selected") === "true");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(field, found[at < 0 && step < 0 ? found.length - 1 : (at + step + found.length) % found.length]);
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        take(field, found[at]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        show(field, false);
      }
    });
  }

  // Warn two minutes before the server ends an idle session (JIS X 8341-3 2.2.1).
  const idleSeconds = Number(document.body.dataset.idleSeconds || 0);
  let warning;
  let end;
  const startClock = () => {
    if (!idleSeconds) return;
    clearTimeout(warning);
    clearTimeout(end);
    document.getElementById("idle-warning").hidden = true;
    warning = setTimeout(() => {
      const box = document.getElementById("idle-warning");
      box.hidden = false;
      box.querySelector("button").focus();
    }, Math.max(1, idleSeconds - 120) * 1000);
    end = setTimeout(() => window.location.assign("/login?expired"), (idleSeconds + 1) * 1000);
  };
  const keepSession = async () => {
    const answer = await fetch("/session", { headers: { "X-Requested-With": "yakuba" } });
    if (answer.ok && !answer.redirected) startClock();
    else window.location.assign("/login?expired");
  };
  const automatic = (event) => event.detail.elt.closest("[data-automatic]") !== null;
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!automatic(event)) startClock();
  });
  startClock();

  // A page that waits for the database opens again as soon as the program is well.
  const waiting = document.querySelector("[data-retry-when]");
  if (waiting) {
    const ask = async () => {
      const answer = await fetch(waiting.dataset.retryWhen).catch(() => null);
      if (answer && answer.ok) window.location.reload();
      else setTimeout(ask, 5000);
    };
    setTimeout(ask, 5000);
  }

  // Designed errors are swapped in like any other answer; a lost session leads to the login page.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) window.location.assign("/login?expired");
    if (status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
})();

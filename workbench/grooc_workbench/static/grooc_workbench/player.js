// The page around a unit: gives its iframe the height it asks for, as the learning MFE does, and keeps the outline true.
(function () {
  "use strict";

  function frameOf(source) {
    return Array.from(document.querySelectorAll("iframe.unit-frame")).find((frame) => frame.contentWindow === source);
  }

  function resize(frame, height) {
    frame.style.blockSize = Math.max(80, Math.ceil(height)) + "px";
    frame.dataset.ready = "true";
  }

  // Studio's side of runtime.notify: a save leads back to the unit, what went wrong is said.
  function hear(name, data) {
    const editor = document.querySelector(".editor");
    if (!editor) return;
    const toast = editor.querySelector(".toast");
    if (name === "save" && data.state === "start") toast.textContent = toast.dataset.saving;
    if (name === "save" && data.state === "end") {
      sessionStorage.setItem("grooc-saved", "1");
      location.assign(editor.dataset.back);
    }
    if (name === "cancel") location.assign(editor.dataset.back);
    if (name === "error") {
      toast.classList.add("failed");
      toast.textContent = [data.title, data.message].filter(Boolean).join(": ") || toast.dataset.failed;
    }
  }

  const outline = document.querySelector(".outline");
  let asking = null;

  async function refreshProgress() {
    const answer = await fetch(outline.dataset.progress).catch(() => null);
    if (!answer?.ok) return; // not connected: the next change asks again
    const progress = await answer.json();
    for (const link of document.querySelectorAll("[data-unit]")) {
      link.classList.toggle("done", progress.done.includes(link.dataset.unit));
    }
    const count = outline.querySelector(".outline-count");
    count.textContent = count.dataset.words.replace("{done}", progress.done.length).replace("{total}", progress.total);
    outline.querySelector(".bar span").style.inlineSize = (100 * progress.done.length) / progress.total + "%";
  }

  window.addEventListener("message", (event) => {
    const frame = event.origin === location.origin && frameOf(event.source);
    if (!frame) return;
    if (event.data.type === "plugin.resize") {
      resize(frame, event.data.payload.height);
      // Something changed in the unit; perhaps it is done now.
      if (outline && !asking) {
        asking = setTimeout(() => {
          asking = null;
          refreshProgress();
        }, 800);
      }
    }
    if (event.data.type === "xblock-event") hear(event.data.name, event.data.data || {});
  });

  const open = document.querySelector(".outline-open");
  if (open) {
    open.addEventListener("click", () => {
      const shown = open.getAttribute("aria-expanded") !== "true";
      open.setAttribute("aria-expanded", String(shown));
    });
  }

  // A panel closes when one looks elsewhere, or with Escape, which gives the focus back.
  document.addEventListener("click", (event) => {
    for (const fold of document.querySelectorAll("details.fold[open]")) {
      if (!fold.contains(event.target)) fold.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    const fold = event.key === "Escape" && event.target instanceof Element && event.target.closest("details.fold[open]");
    if (fold) {
      fold.open = false;
      fold.querySelector("summary").focus();
    }
  });

  const saved = document.querySelector("[data-saved]");
  if (saved && sessionStorage.getItem("grooc-saved")) {
    sessionStorage.removeItem("grooc-saved");
    saved.textContent = saved.dataset.saved;
  }
})();

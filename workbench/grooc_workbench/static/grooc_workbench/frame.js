// The page of one unit: starts its blocks as the platform does, and tells the page around it how tall it is.
(function () {
  "use strict";

  const studio = !document.body.classList.contains("mode-learner");

  function rootOf(element) {
    return element && element.jquery ? element[0] : element;
  }

  function say(type, payload) {
    window.parent.postMessage({ type: type, ...payload }, location.origin);
  }

  class Runtime {
    handlerUrl(element, name, suffix, query) {
      const base = rootOf(element).closest("[data-handlers]").dataset.handlers;
      return base + name + (suffix ? "/" + suffix : "") + (query ? "?" + query : "");
    }
    notify(name, data) {
      say("xblock-event", { name: name, data: data });
    }
    children() {
      return [];
    }
  }

  function start(element) {
    const initialize = window[element.dataset.init];
    const text = element.querySelector(":scope > script.xblock_json_init_args");
    const data = text ? JSON.parse(text.textContent) : {};
    // Studio hands blocks a jQuery object, the LMS an element.
    initialize.apply(new Runtime(), [new Runtime(), studio ? window.jQuery(element) : element, data]);
  }

  for (const element of document.querySelectorAll(".xblock[data-init]")) start(element);

  let told = -1;
  function tellHeight() {
    const height = document.body.getBoundingClientRect().height;
    if (Math.abs(height - told) < 1) return;
    told = height;
    say("plugin.resize", { payload: { width: document.body.scrollWidth, height: height } });
  }
  new ResizeObserver(tellHeight).observe(document.body);
  tellHeight();
})();

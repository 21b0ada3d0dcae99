// The report works without this script. It opens what a link points into, marks every part of it,
// and leads back to where the reader was.
const page = document;
const backRow = page.querySelector(".return");
const backButton = backRow.querySelector("button");
const trail = [];
page.documentElement.classList.add("scripted");

const partsOf = (id) =>
  [page.getElementById(id), ...page.querySelectorAll(`[data-at="${CSS.escape(id)}"]`)].filter(Boolean);

function reveal(element) {
  for (let at = element; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
    if (at.classList.contains("base")) page.getElementById(at.dataset.choice)?.click();
  }
}

function mark(id) {
  for (const old of page.querySelectorAll(".found")) old.classList.remove("found");
  const parts = partsOf(id);
  for (const part of parts) part.classList.add("found");
  return parts[0];
}

function arrive(id) {
  const element = page.getElementById(id);
  if (!element) return;
  reveal(element);
  mark(id);
  element.scrollIntoView({ block: element.closest(".text, .passage, .apparatus") ? "center" : "start" });
  if (!element.hasAttribute("tabindex") && !element.matches("a, button, input, summary")) {
    element.setAttribute("tabindex", "-1");
  }
  element.focus({ preventScroll: true });
}

const idOf = (hash) => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
};

page.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const id = idOf(link.getAttribute("href"));
  if (!page.getElementById(id)) return;
  const inNavigation = link.closest(".top, .skip");
  if (!inNavigation) trail.push(link);
  backRow.hidden = trail.length === 0 || Boolean(inNavigation);
  if (location.hash === link.getAttribute("href")) {
    event.preventDefault();
    arrive(id);
  }
});

addEventListener("hashchange", () => arrive(idOf(location.hash)));
if (location.hash) requestAnimationFrame(() => arrive(idOf(location.hash)));

backButton.addEventListener("click", () => {
  const link = trail.pop();
  if (link) {
    reveal(link);
    link.scrollIntoView({ block: "center" });
    link.focus({ preventScroll: true });
  }
  backRow.hidden = trail.length === 0;
});

// On paper nothing stays closed but what is no part of an account; afterwards everything is as it was.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...page.querySelectorAll("details:not([open], .aside > details)")];
  for (const one of opened) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of opened) one.open = false;
  opened = [];
});

// Where the reader is, in the navigation.
const links = new Map([...page.querySelectorAll(".top li a")].map((link) => [idOf(link.getAttribute("href")), link]));
const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(entry.target.id)?.setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "-30% 0px -65% 0px" },
);
for (const id of links.keys()) {
  const section = page.getElementById(id);
  if (section) watcher.observe(section);
}

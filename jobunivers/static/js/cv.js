/* The Jobnet check: a button that copies a field's text. Without script the text is there to be marked by hand. */
(() => {
  const buttons = () => document.querySelectorAll("[data-copy]");
  const show = () => buttons().forEach((button) => { button.hidden = !navigator.clipboard; });

  const copy = async (button) => {
    const words = button.querySelector("span");
    const before = words.textContent;
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      words.textContent = button.dataset.copied;
      setTimeout(() => { words.textContent = before; }, 3000);
    } catch {
      getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
  });
  document.addEventListener("htmx:after:swap", show);
  show();
})();

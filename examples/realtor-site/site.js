// Buttons that ask: `KaTek` takes commands also before its script has loaded.
for (const button of document.querySelectorAll('[data-question]')) {
  button.addEventListener('click', () => {
    window.KaTek ??= [];
    window.KaTek.push(['send', button.dataset.question]);
  });
}

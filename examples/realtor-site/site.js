// The example questions ask themselves: `KaTek` takes commands also before its script has loaded.
for (const button of document.querySelectorAll('.questions button')) {
  button.addEventListener('click', () => {
    window.KaTek ??= [];
    window.KaTek.push(['send', button.textContent]);
  });
}

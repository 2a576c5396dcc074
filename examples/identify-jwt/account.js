window.KaTek = window.KaTek || [];

document.getElementById('sign-in').addEventListener('click', async () => {
  const response = await fetch('/identity');
  window.KaTek.push(['identify', await response.json()]);
});

// The next person at this computer must find nothing of this one.
document.getElementById('sign-out').addEventListener('click', () => window.KaTek.push(['reset']));

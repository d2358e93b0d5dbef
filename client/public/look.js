// Runs before the first paint, so that nobody who chose dark or large letters sees the page flash.
// The cookie is written by src/ui/theme/use-look.ts.
(function () {
  var look = /(?:^|;\s*)look=(auto|light|dark|contrast)-([123])/.exec(document.cookie);
  if (!look) return;
  if (look[1] !== 'auto') document.documentElement.setAttribute('data-theme', look[1]);
  if (look[2] !== '1') document.documentElement.setAttribute('data-text', look[2]);
})();

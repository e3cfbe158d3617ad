/**
 * What the pages of notebooks share: Jupyter serves it from the kernelspec's folder, beside
 * plotly.js, and the first figure of a page loads it.
 */

/** Name of the file; outputs that are stored in notebooks refer to it. */
export const pageScriptName = "distlab.js";

/**
 * Puts figures in their places. plotly.js is loaded once; a figure is drawn when its place has a
 * size, since a cell may not be on screen yet. What was in the place before stays until then.
 */
export const pageScript = `(function () {
  var folder = document.currentScript.src.replace(/[^/]*$/, "");
  var plotly;
  function load() {
    return new Promise(function (resolve, reject) {
      if (window.Plotly) return resolve(window.Plotly);
      var script = document.createElement("script");
      script.src = folder + "plotly.min.js";
      script.onload = function () { resolve(window.Plotly); };
      script.onerror = function () { reject(new Error("plotly.js was not found at " + script.src)); };
      document.head.appendChild(script);
    });
  }
  function whenVisible(place, then) {
    var observer = new ResizeObserver(function () {
      if (!place.offsetWidth) return;
      observer.disconnect();
      then();
    });
    observer.observe(place);
  }
  window.distlabDraw = function (place, figure) {
    plotly = plotly || load();
    plotly.then(function (Plotly) {
      whenVisible(place, function () {
        place.textContent = "";
        Plotly.newPlot(place, figure);
      });
    }, function (error) { place.append(error.message); });
  };
})();
`;

// Runs once in each panel, a gr.HTML whose own markup names it by data-panel.
watch("value", () => window.yoroku?.changed(element.querySelector("[data-panel]")));

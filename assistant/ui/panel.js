// Runs once in each panel (gr.HTML).
watch("value", () => window.yoroku?.changed(element));

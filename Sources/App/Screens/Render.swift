public import Drawing

/// Draws the model: the screen on top. Pure.
public func render(_ model: Model) -> Canvas {
  switch model.screens.last {
  case nil: HomeState.render(model)
  case .criterion(let state): state.render(model)
  case .text(let state): state.render(model)
  case .notice(let state): state.render(model)
  case .commune(let state): state.render(model)
  case .values(let state): state.render(model)
  case .search(let state): state.render(model)
  case .sessions(let state): state.render(model)
  case .newSession(let state): state.render(model)
  case .summary(let state): state.render(model)
  case .table(let state): state.render(model)
  case .export(let state): state.render(model)
  case .help(let state): state.render(model)
  case .palette(let state): state.render(model)
  case .recommendations(let state): state.render(model)
  case .recommendation(let state): state.render(model)
  case .line(let state): state.render(model)
  case .check(let state): state.render(model)
  case .preview(let state): state.render(model)
  case .dossier(let state): state.render(model)
  case .registerForm(let form): form.render(model)
  case .former(let state): state.render(model)
  case .importFile(let state): state.render(model)
  case .importPlan(let state): state.render(model)
  case .bundle(let state): state.render(model)
  case .passphrase(let state): state.render(model)
  case .sideBySide(let state): state.render(model)
  case .conflicts(let state): state.render(model)
  case .conflict(let state): state.render(model)
  }
}

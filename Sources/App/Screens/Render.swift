public import Drawing

/// Draws the model: the screen on top. Pure.
public func render(_ model: Model) -> Canvas { model.screens.last?.render(model) ?? HomeState.render(model) }

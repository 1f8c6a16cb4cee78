package import Screen

/// The screen of a model. Pure.
package func draw(_ model: Model) -> Canvas {
  Canvas(size: model.size)
}

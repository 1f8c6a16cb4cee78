internal import Text

/// The name of an element of HTML, as far as the name decides on the text.
enum ElementName: String, CaseIterable, Sendable {
  case a, abbr, acronym, address, annotation, applet, area, article, aside, audio
  case b, base, blockquote, body, br, button
  case canvas, caption, center, code, col, colgroup
  case datalist, dd, del, details, dialog, dir, div, dl, dt
  case em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, img, input
  case label, legend, li, link, listing
  case main, map, math, menu, meta, meter
  case nav, noembed, noframes, noscript
  case object, ol, optgroup, option
  case p, param, plaintext, pre, progress
  case q, rp, rt, rtc
  case s, script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track
  case u, ul, video, wbr, xmp
  /// A piece of text.
  case text = "#text"
  /// The root of a tree.
  case root = "#root"
  /// Any other element: elements without a meaning for the text, elements that authors define.
  case other = "#other"

  private static let namesByHash: [UInt64: ElementName] = Dictionary(
    uniqueKeysWithValues: allCases.map { (nameHash($0.rawValue.utf8), $0) })

  /// A hash of a name without regard to case.
  static func nameHash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.lowercased)) &* 0x0000_0100_0000_01b3 }
  }

  init(hash: UInt64) {
    self = Self.namesByHash[hash] ?? .other
  }
}

extension ElementName {
  /// True if the element has no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr:
      true
    default: false
    }
  }

  /// True if the element begins a line of its own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
      .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
      .head,
      .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p,
      .pre, .root, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// True if a reader of the page sees none of the element's text.
  var isHidden: Bool {
    switch self {
    case .annotation, .applet, .audio, .button, .canvas, .datalist, .frame, .frameset, .iframe, .input,
      .map, .meter, .noembed, .noframes, .noscript, .object, .optgroup, .option, .progress, .rp, .rt, .rtc,
      .script, .select, .style, .svg, .template, .textarea, .title, .video:
      true
    default: false
    }
  }

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// The open elements whose end tag may be left out before a start tag of this name.
  func endsBefore(_ open: ElementName) -> Bool {
    switch self {
    case .li: open == .li || open == .p
    case .dt, .dd: open == .dt || open == .dd || open == .p
    case .td, .th: open == .td || open == .th || open == .p
    case .tr: open == .tr || open == .td || open == .th || open == .p
    case .tbody, .thead, .tfoot:
      [.tbody, .thead, .tfoot, .tr, .td, .th, .p].contains(open)
    case .option: open == .option
    case .a: open == .a
    default: isBlock && open == .p
    }
  }
}

import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// Reports that share a place, people and a kind of event, and tell different events. In a collection of two nothing is rare,
/// so the words of general news decide.
struct StoriesOfOneBeatTests {
  private struct Beat: CustomTestStringConvertible {
    let testDescription: String
    let language: Language
    /// Of the second text, where it isn't the same.
    var otherLanguage: Language?
    let texts: [String]
    var days: [Int?] = [nil, nil]

    var reports: [Article] {
      zip(texts, days).enumerated().map { index, report in
        article(
          "report \(index)", text: report.0,
          date: report.1.flatMap { ArticleDate(year: 2025, month: 5, day: $0) },
          language: index == 0 ? language : otherLanguage ?? language,
          words: report.0.split(whereSeparator: \.isWhitespace).count)
      }
    }
  }

  private static let beats = [
    Beat(
      testDescription: "two crimes in a town", language: .english,
      texts: [
        """
        Thieves cut through the roof of a jeweller in Kirkwall on Monday night and took rings worth 40,000 pounds.
        Sergeant Moira Tulloch of Orkney police asked anyone who saw a white van near Bridge Street to call. The shop \
        had changed its alarm in spring, its owner said.
        """,
        """
        A man of 31 was hurt with a bottle outside a dance hall in Kirkwall early on Sunday.
        Sergeant Moira Tulloch of Orkney police said two brothers were being questioned. The victim, a fisherman from \
        Stronsay, was flown to Aberdeen and is out of danger.
        """,
      ], days: [3, 9]),
    Beat(
      testDescription: "hai vụ việc ở một huyện", language: .vietnamese,
      texts: [
        """
        Công an huyện Bảo Lạc bắt hai người vận chuyển pháo lậu
        Tối 3/5, tổ tuần tra dừng một xe tải chở 60 kg pháo giấu dưới bao ngô ở xã Cốc Pàng. Thiếu tá Hoàng Văn Slam cho \
        biết hai người khai mua của người lạ bên kia biên giới.
        """,
        """
        Bảo Lạc: lũ cuốn trôi cầu treo, ba bản bị cô lập
        Mưa lớn rạng sáng 9/5 làm nước sông Gâm dâng cao. Thiếu tá Hoàng Văn Slam, công an huyện Bảo Lạc, nói lực lượng \
        đã đưa 12 hộ dân đến trường học. Huyện cấp gạo và chăn cho bà con.
        """,
      ], days: [3, 9]),
    Beat(
      testDescription: "a price that is reported every day", language: .english,
      texts: [
        """
        Pepper prices rise in Gia Lai

        Black pepper cost 148,000 dong a kilogram in Gia Lai on Saturday, 2,000 dong more than the day before, traders \
        said. In Dak Lak the price rose to 149,500 dong, in Dong Nai to 147,000 dong. Indonesian pepper was quoted at 7,205 \
        dollars a tonne, and Brazilian pepper at 6,800 dollars, the International Pepper Community said.
        """,
        """
        Pepper prices fall in Gia Lai

        Black pepper cost 145,500 dong a kilogram in Gia Lai on Monday, 2,500 dong less than the day before, traders \
        said. In Dak Lak the price fell to 147,000 dong, in Dong Nai to 144,000 dong. Indonesian pepper was quoted at 7,198 \
        dollars a tonne, and Brazilian pepper at 6,750 dollars, the International Pepper Community said.
        """,
      ], days: [3, 5]),
    Beat(
      testDescription: "giá vàng mỗi ngày", language: .vietnamese,
      texts: [
        """
        Giá vàng sáng nay tăng mạnh

        Sáng nay, vàng miếng tại Cần Thơ được niêm yết 119,2 triệu đồng một lượng mua vào và 121,7 triệu đồng bán ra, tăng \
        850.000 đồng. Vàng nhẫn được mua vào 113,4 triệu đồng. Trên thế giới, vàng giao ngay đứng ở 3.341 USD một ounce.
        """,
        """
        Giá vàng sáng nay giảm mạnh

        Sáng nay, vàng miếng tại Cần Thơ được niêm yết 117,5 triệu đồng một lượng mua vào và 119,9 triệu đồng bán ra, giảm \
        640.000 đồng. Vàng nhẫn được mua vào 111,8 triệu đồng. Trên thế giới, vàng giao ngay đứng ở 3.287 USD một ounce.
        """,
      ]),
  ]

  /// Two or three sentences without a date. The place, the office and the words of the beat are the same, and no number is.
  private static let briefBeats = [
    Beat(
      testDescription: "two sentences of one court", language: .english,
      texts: [
        """
        Driver jailed in Swansea

        A driver of 29 was jailed for four years at Swansea Crown Court for killing a cyclist in Mumbles. Judge Geraint \
        Walters said he had looked at his telephone.
        """,
        """
        Carer jailed in Swansea

        A carer of 48 was jailed for two years at Swansea Crown Court for stealing from a widow in Gower. Judge Geraint \
        Walters said she had abused her trust.
        """,
      ]),
    Beat(
      testDescription: "two matches of one player", language: .english,
      texts: [
        """
        Boulter wins in Nottingham

        Katie Boulter beat Magda Linette 6-3 6-4 to reach the second round in Nottingham. The British player said her \
        shoulder felt better.
        """,
        """
        Boulter loses in Nottingham

        Katie Boulter lost 7-5 3-6 2-6 to Linda Noskova in the second round in Nottingham. The British player had won the \
        first set.
        """,
      ]),
    Beat(
      testDescription: "hai tai nạn trên một quốc lộ", language: .vietnamese,
      texts: [
        """
        Hai xe bồn tông nhau trên quốc lộ 28

        Hai xe bồn tông nhau trên quốc lộ 28 qua huyện Di Linh, Lâm Đồng, làm một tài xế chết. Cảnh sát giao thông Lâm \
        Đồng điều tiết xe suốt ba giờ.
        """,
        """
        Xe máy va ôtô con trên quốc lộ 28

        Một người chạy xe máy chết sau khi va ôtô con trên quốc lộ 28 qua huyện Di Linh, Lâm Đồng. Cảnh sát giao thông Lâm \
        Đồng đang điều tra nguyên nhân.
        """,
      ]),
    Beat(
      testDescription: "a price on one day and on the next, in two languages", language: .english,
      otherLanguage: .vietnamese,
      texts: [
        """
        Gold price rises

        A tael of PNJ gold cost 118.4 million dong to buy and 120.9 million dong to sell in Hanoi this morning, 400,000 \
        dong more than yesterday. Gold on the world market stood at 3,325 dollars an ounce.
        """,
        """
        Giá vàng sáng nay giảm

        Sáng nay tại Hà Nội, vàng PNJ được niêm yết 117,1 triệu đồng một lượng mua vào và 119,6 triệu đồng bán ra, giảm \
        550.000 đồng. Trên thế giới, vàng đứng ở 3.291 USD một ounce.
        """,
      ], days: [3, 4]),
  ]

  @Test(arguments: beats + briefBeats)
  private func `two events of one beat are not one story`(beat: Beat) async {
    let reports = beat.reports
    let library = await Library.opened(reports)
    for (report, other) in [(reports[0], reports[1]), (reports[1], reports[0])] {
      let related = await library.related(to: report.id)
      #expect(!related.contains { $0.row.id == other.id && $0.grade == .sameStory })
    }
  }

  /// Brief reports of one event, with a figure in common.
  private static let events = [
    Beat(
      testDescription: "một vụ án", language: .vietnamese,
      texts: [
        """
        Phạt tù kẻ đốt tiệm tạp hóa

        TAND TP Đà Nẵng tuyên phạt Lê Văn Tám 8 năm tù về tội hủy hoại tài sản. Bị cáo đốt một tiệm tạp hóa ở quận Sơn Trà vì \
        mâu thuẫn với chủ tiệm.
        """,
        """
        Đốt tiệm tạp hóa, lĩnh 8 năm tù

        Mâu thuẫn với chủ tiệm tạp hóa ở Sơn Trà, Lê Văn Tám mua xăng đốt tiệm. Hôm nay, Tám bị tòa tuyên 8 năm tù về tội \
        hủy hoại tài sản.
        """,
      ]),
    Beat(
      testDescription: "one fire in two languages", language: .english, otherLanguage: .vietnamese,
      texts: [
        """
        Warehouse burns in Binh Duong

        A fire destroyed a furniture warehouse in Thuan An, Binh Duong province. Seventy firefighters put it out after five \
        hours. Nobody was hurt.
        """,
        """
        Cháy kho đồ gỗ ở Bình Dương

        Hỏa hoạn thiêu rụi một kho đồ gỗ nội thất ở Thuận An, tỉnh Bình Dương. 70 lính cứu hỏa dập lửa sau năm giờ. Không \
        ai bị thương.
        """,
      ]),
  ]

  @Test(arguments: events)
  private func `two brief reports of one event are one story`(event: Beat) async {
    let reports = event.reports
    let library = await Library.opened(reports)
    for (report, other) in [(reports[0], reports[1]), (reports[1], reports[0])] {
      let related = await library.related(to: report.id)
      #expect(related.contains { $0.row.id == other.id && $0.grade == .sameStory })
    }
  }
}

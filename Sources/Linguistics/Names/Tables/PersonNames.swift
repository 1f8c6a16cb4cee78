/// Words that tell a person's name. From common knowledge; none is taken for a name by itself.
enum PersonNames {
  /// Given names that are frequent in the world's English news.
  static let given = words(
    """
    Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Al Alan Albert Alberto Alejandro Alex Alexander Alexei \
    Alfred Ali Alice Alison Allen Amanda Amir Amy Ana Anders Andre Andrea Andreas Andrei Andres Andrew Andy Angela \
    Ann Anna Anne Annelies Anthony Anton Antonio Antony Arnold Arthur Ban Barack Barbara Barry Bart Bashar Ben \
    Benjamin Bernard Bernie Bill Billy Bob Bobby Boris Brad Brandon Brett Brian Bruce Bruno Bryan Carl Carlo \
    Carlos Carol Caroline Catherine Charles Charlie Charlotte Cheryl Chris Christian Christina Christine \
    Christopher Claire Claudia Colin Condoleezza Craig Cristiano Dan Daniel Danny Darren Dave David Dean Deborah \
    Dennis Derek Diana Dick Diego Dmitry Don Donald Donna Doug Douglas Duncan Ed Eddie Edward Elena Elizabeth \
    Ellen Emily Emma Emmanuel Eric Erik Ernest Eugene Evan Felipe Felix Fernando Fidel Francis Francisco Franck \
    Francois Frank Fred Frederick Gareth Gary Gavin Geoff George Gerald Gerard Gerhard Giorgio Giovanni Glenn \
    Gordon Graham Greg Gregory Guy Hannah Hans Harold Harry Hassan Heather Helen Henri Henry Herman Hillary Howard \
    Hugh Hugo Hussein Ian Ibrahim Igor Ivan Jack Jackie Jacob Jacques Jake James Jamie Jan Jane Janet Jason Javier \
    Jay Jean Jeff Jeffrey Jennifer Jeremy Jerry Jesse Jessica Jim Jimmy Joan Joe Joel Joerg John Johnny Jon \
    Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Judith Judy Julia Julian Julie Julio Justin Karen Karl Kate \
    Katherine Kathleen Kathy Katie Keith Kelly Ken Kenneth Kevin Khalid Kim Kristi Kristin Kurt Kyle Larry Laura \
    Lauren Laurence Lawrence Lee Leo Leon Leonardo Lewis Liam Linda Lindsay Lisa Louis Louise Lucas Lucy Luis Luke \
    Mahmoud Marc Marcel Marco Marcus Margaret Maria Marie Mario Mark Martha Martin Mary Matt Matthew Maurice Max \
    Megan Mehdi Melissa Michael Michel Michelle Miguel Mike Mikhail Mitt Mohamed Mohammad Mohammed Morgan Muhammad \
    Nancy Natalie Nathan Neil Nelson Nicholas Nick Nicolas Nicole Nigel Nikolai Noah Nouri Oleg Oliver Olivier Omar \
    Osama Oscar Pablo Pamela Pascal Patricia Patrick Paul Paula Paulo Pedro Pervez Pete Peter Phil Philip Philippe \
    Phillip Pierre Rachel Rafael Ralph Ray Raymond Rebecca Ricardo Richard Rick Rob Robert Roberto Robin Rod Roger \
    Roland Ron Ronald Rosa Ross Roy Rudy Rupert Russell Ruth Ryan Saddam Sally Sam Samantha Samuel Sandra Sara \
    Sarah Scott Sean Sebastian Sergei Shane Sharon Shaun Shinzo Silvio Simon Sophie Stefan Stephanie Stephen Steve \
    Steven Stuart Susan Taylor Ted Terry Theresa Thomas Tim Timothy Tina Todd Tom Tommy Tony Tracy Trevor Vanessa \
    Victor Victoria Vincent Vladimir Volodymyr Walter Warren Wayne Wen Wendy Will William Xi Yasser Yuri Yusuf
    """)

  /// Vietnamese family names.
  static let vietnameseFamily = words(
    """
    An Bùi Cao Châu Chu Chử Cù Diệp Doãn Dương Đàm Đào Đặng Đậu Đinh Đoàn Đỗ Đồng Đới Giang Giáp Hà Hàn Hồ Hoàng \
    Hứa Huỳnh Kiều Kim La Lã Lại Lâm Lê Lều Lò Lỗ Lục Lư Lương Lưu Lý Ma Mã Mạc Mai Nghiêm Ngô Ngọ Ngụy Nguyễn \
    Nhâm Ninh Nông Ông Phạm Phan Phó Phùng Phương Quách Quan Quang Sầm Tạ Tăng Thạch Thái Thân Thi Thiều Tiêu Tô \
    Tôn Tống Trần Triệu Trình Trịnh Trương Từ Văn Vi Viên Võ Vũ Vương
    """)

  /// The same without diacritics, short of those that are frequent words of English or of other names.
  static let foldedVietnameseFamily = Set(vietnameseFamily.map(fold)).subtracting([
    "an", "ma", "la", "kim", "ha", "vi", "thi",
  ])

  /// Vietnamese given names by which people are called alone, short of those that are frequent words too.
  static let vietnameseGiven = words(
    """
    Ánh Bảo Bích Bình Châu Chi Cúc Cường Cẩm Diễm Diệp Diệu Dung Dũng Duy Duyên Dương Đào Đạt Điệp Định Giang Gia \
    Hà Hạnh Hảo Hằng Hân Hậu Hiền Hiếu Hoa Hoài Hoan Hoàn Hoàng Hòa Hồng Huân Huệ Huấn Hùng Huy Huyền Hưng Hương \
    Hường Hải Khang Khanh Khoa Khôi Khương Kiên Kiệt Kim Lam Lan Lâm Lệ Linh Loan Long Lộc Luân Luận Ly Mai Mạnh \
    Minh My Nga Ngà Ngân Nghĩa Ngọc Nguyên Nguyệt Nhàn Nhi Nhu Nhung Như Oanh Phát Phong Phú Phúc Phương Phượng \
    Quân Quang Quyên Quyết Quý Quỳnh Sơn Sương Tâm Tấn Thanh Thành Thảo Thái Thắm Thắng Thêm Thi Thiện Thịnh \
    Thoa Thọ Thu Thúy Thủy Thùy Thuận Thư Thương Tiến Toàn Toản Trang Trâm Tri Trinh Trí Trọng Trúc Trung Trực Tuấn \
    Tùng Tuyến Tuyết Tường Uyên Vinh Vĩnh Vũ Vy Xuân Yến
    """)

  /// What stands between a given and a family name and belongs to the latter.
  static let particles: Set<String> = [
    "al", "ap", "ben", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
    "le", "lo",
    "mac", "st.", "ten", "ter", "van", "von", "y", "zu",
  ]

  /// What follows a family name and is none.
  static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "xvi"]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { $0.lowercased() })
  }
}

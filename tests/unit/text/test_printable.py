from composer.text.printable import printable


def test_control_characters_are_left_out_and_every_line_end_is_one():
    assert printable("a\x00b\x07\tc\x7f\ud800d") == "ab\tcd"
    assert printable("a\r\nb\rc\x0bd\x0ce\x85f\u2028g\u2029h") == "a\nb\nc\nd\ne\nf\ng\nh"

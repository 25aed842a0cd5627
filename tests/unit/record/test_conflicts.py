from composer.record.conflicts import Choice, choices


def test_each_text_that_gave_way_is_a_choice_with_its_field_in_words():
    interview = {
        "role": "Lead",
        "people": [{}, {"talked_about": "pumps"}],
        "conflicts": [
            {"field": "role", "text": "Chief", "at": ""},
            {"field": "people.1.talked_about", "text": "valves", "at": ""},
        ],
    }
    candidate = {"name": "Maya", "conflicts": [{"field": "name", "text": "May", "at": ""}]}
    assert (
        Choice("role", "role", "Lead", "Chief", "conflicts", 0),
        Choice("people.1.talked_about", "person 2 talked about", "pumps", "valves", "conflicts", 1),
        Choice("candidate.name", "name", "Maya", "May", "candidate.conflicts", 0),
    ) == choices(interview, candidate)


def test_what_stands_there_anyway_is_no_choice():
    assert () == choices({"role": "Lead", "conflicts": [{"field": "role", "text": "Lead"}]}, {})


def test_a_field_that_is_gone_stands_empty():
    (choice,) = choices({"conflicts": [{"field": "people.3.name", "text": "Ann"}]}, {})
    assert ("", "Ann") == (choice.here, choice.other)

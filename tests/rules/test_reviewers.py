"""Telling persons from teams."""

import pytest

from citelib.rules.reviewers import names_person

PERSONS = (
    "Jane Doe, MD",
    "Dr. A. Lindqvist",
    "J. Smith RN",
    "A. Lindqvist",
    "Lindqvist",
    "Lindqvist, A.",
    "jane doe",
    "Smith RN",
    "Dr. Ma",
    "Jack Ma",
    "An Nguyen",
    "山田太郎",
    "Prof. Dr. med. Anna von Schmidt",
    "María José García-López, Ph.D.",
    "Nurse Jane Doe",
    "Jane Doe (staff)",
    "Medical Reviewer: Jane Doe",
    "medically reviewed by Jane Doe",
    "Jane Doe, American Academy of Pediatrics",
    "Dr. Jane Doe of the Cleveland Clinic",
    "Jane Doe and the Medical Review Board",
    "David Zieve, MD, MHA, Medical Director, Brenda Conaway, Editorial Director, and the A.D.A.M. Editorial team",
)

NO_PERSONS = (
    "",
    "a Cleveland Clinic medical professional",
    "our medical team",
    "the editorial board",
    "staff",
    "Medical Review Board",
    "Mayo Clinic Staff",
    "Healthline",
    "the A.D.A.M. Editorial team",
    "American Academy of Pediatrics",
    "Centers for Disease Control and Prevention",
    "National Institute of Arthritis and Musculoskeletal and Skin Diseases",
    "Food and Drug Administration",
    "University of Oslo",
    "Cleveland Clinic medical team, Ohio",
    "two board-certified physicians",
    "a board-certified MD",
    "a cardiologist",
    "a doctor",
    "Doctor",
    "Dr.",
    "MD",
    "MD, Ohio",
    "Physician assistant",
    "unknown",
    "n/a",
    "NAME",
    "???",
    "-",
)


@pytest.mark.parametrize("reviewer", PERSONS)
def test_a_person_is_named(reviewer: str) -> None:
    assert names_person(reviewer)


@pytest.mark.parametrize("reviewer", NO_PERSONS)
def test_no_person_is_named(reviewer: str) -> None:
    assert not names_person(reviewer)

"""Enrolment of screens: certificates, codes, and the list of screens."""

@system:bsfg @stage:10
Feature: 10. Post-Deployment References
  Whoever takes the zone over finds the documents that come next.

  Rule: BSFG-10.1 After deployment the five follow-on documents are available: Triad-HA commissioning checklist, cross-zone federation bring-up runbook, cross-zone federation validation checklist, Triad-HA reference deployment pattern and cross-zone BSFG reference interaction pattern.

    @clause:BSFG-10.1 @attested
    Scenario: The follow-on documents
      Given the statements made by people
      Then each of the five follow-on documents has a stated location

SELECT b.protected, b.form_id, b.pdf_cipher, b.text_cipher FROM emergency_benefit.bundle b WHERE b.benefit_id = :benefit AND b.bundle_id = :bundle

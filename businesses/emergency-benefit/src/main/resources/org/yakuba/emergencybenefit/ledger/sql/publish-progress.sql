UPDATE emergency_benefit.benefit SET progress_published = :published WHERE benefit_id = :benefit AND progress_published <> :published

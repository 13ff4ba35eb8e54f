"""What is new since one last looked: meetings added, saved questions and mention searches; its view."""
